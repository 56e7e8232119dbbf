// Drives the explorer as a visitor would: searches, opens pages, grows the graph, runs a question,
// with a mouse and with keys alone.
"use strict";
const { accessible, address, check, run, scene, until } = require("./drive.js");

const desk = { viewport: { width: 1280, height: 900 }, locale: "en-GB" };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

run(async (browser) => {
  await scene(browser, "explorer-search", { ...desk, colorScheme: "light" }, async (page) => {
    await accessible(page, "explorer, start");
    await page.locator("#q").fill("velq");
    await page.keyboard.press("Enter");
    await page.locator("main a.company").first().click();
    check((await page.locator("h1").textContent()).includes("Velquor"), "a search leads to a page");
    await accessible(page, "explorer, company");
    await page.locator("main a.deal").first().click();
    check((await page.locator(".saying .quote").count()) > 0, "a deal has claims with their words");
    await accessible(page, "explorer, deal");
  });

  await scene(browser, "explorer-graph", { ...desk, colorScheme: "dark" }, async (page) => {
    await page.goto(`${address}graph?iri=https://w3id.org/dixit/id/company/velquor`);
    const nodes = page.locator("#graph .node");
    await nodes.nth(1).waitFor();
    const before = await nodes.count();
    await page.locator("#graph .node.deal").first().click();
    await until(
      async () => (await nodes.count()) > before,
      "a click on a node shows what is around it",
    );
    const told = page.locator("#graph .status");
    const status = await told.textContent();
    check(/\d/.test(status), `and says so: ${status}`);
    const person = page.locator("#graph .node:not(.done)").first();
    await person.focus();
    await page.keyboard.press("Enter");
    await until(async () => (await told.textContent()) !== status, "a key does, too");
    await accessible(page, "explorer, graph, dark");
  });

  await scene(browser, "explorer-questions", { ...desk, colorScheme: "light" }, async (page) => {
    await page.goto(`${address}questions`);
    await page.locator(".questions button").nth(6).click();
    await page.locator("#table tbody tr").first().waitFor();
    check((await page.locator("#table tbody tr").count()) > 0, "a question is answered");
    check(
      (await page.evaluate(() => document.activeElement.id)) === "answers",
      "the focus is at the answer",
    );
    for (const seen of [".run", "#answers", ".ask ~ section .status", "#table tbody tr"]) {
      const { top, bottom } = await page
        .locator(seen)
        .first()
        .evaluate((box) => box.getBoundingClientRect());
      check(top >= 0 && bottom <= desk.viewport.height, `and in view: ${seen}`);
    }
    const prices = await page.locator("#table td bdi[title]").allTextContents();
    check(prices.includes("20 billion"), `sums are told in words: ${prices}`);
    const names = await page.locator("#table tbody a").allTextContents();
    check(names.length > 0 && names.every((name) => !/https?:|[0-9a-f]{12}/.test(name)), "by names");
    for (const scrolled of ["#table", ".questions"]) {
      const bars = await page.locator(scrolled).evaluate((box) => ({
        moves: box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight,
        focus: box.tabIndex,
      }));
      check(!bars.moves || bars.focus === 0, `what can be moved along, ${scrolled}, keys can move`);
    }
    check((await page.locator("#editor .cm-keyword").count()) > 0, "the editor colours keywords");
    const write = async (query) => {
      await page.locator("#editor textarea").focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(query);
    };
    await write("PREFIX dx: <https://w3id.org/dixit/ontology#>\nSELECT * { ?deal dx:hasPr");
    await page.keyboard.press("Control+Space");
    const hint = page.locator(".CodeMirror-hint").first();
    await until(
      async () => (await hint.textContent()) === "dx:hasPrice",
      "the editor completes terms of the ontology",
    );
    await page.keyboard.press("Escape");
    await write("SELECT (20000000000 AS ?sum) {}");
    await page.keyboard.press("Control+Enter");
    const small = page.locator("#table td.number small");
    await small.waitFor();
    check((await small.textContent()) === "20 billion", "a large number is told in words, too");
    await write("SELECT nonsense");
    await page.keyboard.press("Control+Enter");
    await page.locator(".status.failed").waitFor();
    check(true, "a wrong one is told");
    await write("ASK {}");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const answer = page.locator(".status");
    await until(async () => (await answer.textContent()) === "yes", "by keys alone");
    await accessible(page, "explorer, questions");
  }, [/status of 400/]);

  await scene(browser, "explorer-phone-answer", { ...phone, colorScheme: "dark" }, async (page) => {
    await page.goto(`${address}questions`);
    await page.locator(".questions button").nth(6).click();
    await page.locator("#table tbody tr").first().waitFor();
    for (const seen of [".run", "#answers", "#table thead"]) {
      const { top, bottom } = await page
        .locator(seen)
        .evaluate((box) => box.getBoundingClientRect());
      check(top >= 0 && bottom <= phone.viewport.height, `on a phone, too, in view: ${seen}`);
    }
  });

  await scene(browser, "explorer-phone-graph", { ...phone, colorScheme: "light" }, async (page) => {
    await page.goto(`${address}graph?iri=https://w3id.org/dixit/id/company/nvidia`);
    await page.locator("#graph .node").nth(1).waitFor();
    const labels = await page.evaluate(() =>
      [...document.querySelectorAll("#graph .node text")].map((text) => {
        const { left, right, top, bottom, height } = text.getBoundingClientRect();
        return { left, right, top, bottom, line: height / text.childNodes.length };
      }),
    );
    check(labels.every(({ line }) => line >= 11), "labels of a graph can be read on a phone");
    const apart = (a, b) =>
      a === b || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    check(labels.every((a) => labels.every((b) => apart(a, b))), "and none covers another");
    await accessible(page, "explorer, phone, graph");
  });

  for (const path of ["deals", "disputes", "dixit/ontology", "questions"]) {
    const name = `explorer-phone-${path.replace("/", "-")}`;
    await scene(browser, name, { ...phone, colorScheme: "dark", locale: "fr-FR" }, async (page) => {
      await page.goto(address + path);
      check((await page.locator("html").getAttribute("lang")) === "fr", `${path} is in French`);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      check(wide <= 0, `${path} is no wider than a phone (${wide})`);
      await accessible(page, `explorer, phone, dark, ${path}`);
    });
  }
});
