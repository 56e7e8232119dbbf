// Drives the page of an article as a reader would: with a mouse, with keys alone, on a phone, in
// light and dark.
"use strict";
const { accessible, check, run, scene } = require("./drive.js");

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const lit = (page) =>
  page.locator(".words .lit").evaluateAll((spans) => spans.map((s) => s.textContent).join(""));
const dots = (text) => text.replace(/\s+/g, " ").trim();

run(async (browser) => {
  await scene(browser, "report-fact", { ...desk, colorScheme: "light" }, async (page) => {
    const saying = page.locator(".saying.denies, .saying").first();
    const quote = dots(await saying.locator(".quote").textContent());
    await saying.click();
    const words = dots(await lit(page));
    const said = quote.replace(/^[«“] ?| ?[»”]$/g, "").split(" […] ");
    check(said.every((part) => words.includes(dots(part))), `a click on a claim lights its words`);
    check(await page.locator("#selection").isVisible(), "the selection is shown");
    check(await page.locator(".words .now").first().isVisible(), "its words are in view");
    await page.locator("#selection .close").click();
    check((await page.locator(".lit").count()) === 0, "closing puts the light out");
    const lead = page.locator(".words .s").filter({ hasText: /^\s*[,;:]/ }).first();
    if (await lead.count()) {
      await lead.click();
      const told = dots(await page.locator("#selection .what").textContent());
      check(!/^[«“] ?[,;:]/.test(told), `no sign comes before the words chosen: ${told}`);
    }
  });

  await scene(browser, "report-words", { ...desk, colorScheme: "dark" }, async (page) => {
    const name = page.locator(".words .w.company").first();
    const text = dots(await name.textContent());
    await name.click();
    const found = await page.locator("#selection .found button").allTextContents();
    check(found.some((fact) => fact.includes(text)), `a click on "${text}" shows it among its facts`);
    check((await page.locator(".fact.here").count()) > 0, "its facts are marked");
    await page.locator("#selection .found button").first().click();
    check((await page.locator(".words .lit").count()) > 1, "a fact there lights all its passages");
    const first = await page.locator(".words .now").first().boundingBox();
    await page.locator("#selection .next").click();
    const second = await page.locator(".words .now").first().boundingBox();
    check(first.x !== second.x || first.y !== second.y, "the next passage is another one");
    await accessible(page, "report, dark, with a selection");
  });

  await scene(browser, "report-keys", { ...desk, colorScheme: "light" }, async (page) => {
    await page.keyboard.press("Tab");
    check(
      (await page.evaluate(() => document.activeElement.className)) === "skip",
      "the first stop skips to the text",
    );
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const focused = () =>
      page.evaluate(() => ({
        text: document.activeElement.textContent.trim(),
        classes: document.activeElement.className,
      }));
    const start = await focused();
    check(/\b(w|mark)\b/.test(start.classes), `tab leads into the text (${start.classes})`);
    let stop = start;
    for (let i = 0; i < 60 && !/\bcompany\b/.test(stop.classes); i++) {
      await page.keyboard.press("ArrowRight");
      stop = await focused();
    }
    check(/\bcompany\b/.test(stop.classes), "arrows lead from words to words");
    await page.keyboard.press("Enter");
    check((await page.locator("#selection .found button").count()) > 0, "enter shows the facts");
    const status = await page.locator("#selection [aria-live]").textContent();
    check(/\d/.test(status), `and says how many: ${status}`);
    await page.keyboard.press("Escape");
    check(await page.locator("#selection").isHidden(), "escape closes");
    check((await focused()).text === stop.text, "and leads back to the words");
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      if (/\bfact\b/.test((await focused()).classes)) {
        break;
      }
    }
    check(/\bfact\b/.test((await focused()).classes), "tab leads on to the facts");
    await page.keyboard.press("Space");
    check((await page.locator(".words .lit").count()) > 0, "space lights the words of a fact");
    const outlined = await page.evaluate(
      () => getComputedStyle(document.activeElement).outlineStyle !== "none",
    );
    check(outlined, "what has the focus is seen to have it");
    const stops = await page.locator('.words [tabindex="0"]').count();
    check(stops === (await page.locator(".words").count()), "the text is one stop of the tab key");
    await page.locator(".graph .box:visible").first().focus();
    await page.keyboard.press("Enter");
    check((await page.locator(".graph .box.on:visible").count()) === 1, "enter on a box of the graph");
  });

  await scene(browser, "report-legend", { ...desk, colorScheme: "light" }, async (page) => {
    const background = () =>
      page
        .locator(".words .company")
        .first()
        .evaluate((span) => getComputedStyle(span).backgroundColor);
    const before = await background();
    await page.locator('[data-kind="company"]').click();
    check((await background()) !== before, "a kind is switched off");
    await page.locator('[data-kind="company"]').click();
    check((await background()) === before, "and on again");
    await accessible(page, "report, light");
  });

  await scene(browser, "report-phone", { ...phone, colorScheme: "light" }, async (page) => {
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    check(wide <= 0, `nothing is wider than a phone (${wide})`);
    const drawing = await page.locator(".scroll.narrow").first().evaluate((box) => ({
      hidden: box.scrollWidth - box.clientWidth,
      cut: [...box.querySelectorAll(".box")].filter(
        (each) => each.getBoundingClientRect().right > innerWidth,
      ).length,
    }));
    check(drawing.hidden <= 0 && drawing.cut === 0, "the drawing is no wider than a phone");
    await page.locator(".words .w").first().tap();
    check(await page.locator("#selection").isVisible(), "a tap shows the facts");
    await page.locator("#selection .close").tap();
    const saying = page.locator(".saying:visible").first();
    await saying.tap();
    const told = await page.locator("#selection .what").evaluate((what) => ({
      text: what.textContent,
      cut: what.scrollHeight > what.clientHeight || what.scrollWidth > what.clientWidth,
      scrolls: getComputedStyle(what.parentElement).overflowY,
      lang: what.querySelector("span")?.lang,
    }));
    check(!told.cut && told.scrolls === "auto", "the sheet cuts nothing and can be scrolled");
    check(told.text.includes(await saying.locator(".quote").textContent()), "the whole quote is shown");
    check(told.text.includes(dots(await saying.locator(".sure").textContent())), "and how sure it is");
    check(told.lang === (await page.locator(".words").first().getAttribute("lang")), "in its language");
    await accessible(page, "report, phone");
  });

  await scene(browser, "report-phone-dark", { ...phone, colorScheme: "dark" }, async (page) => {
    await page.locator(".card.deal, .card").first().scrollIntoViewIfNeeded();
    await accessible(page, "report, phone, dark");
  });

  await scene(browser, "report-print", desk, async (page) => {
    await page.emulateMedia({ media: "print" });
    check(await page.locator(".words").first().isVisible(), "the text is printed");
    check(await page.locator(".hint").isHidden(), "what only a screen needs is not");
  });
});
