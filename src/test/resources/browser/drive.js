// What the scripts beside this one share: a browser that may reach nothing but what it is given,
// checks that print a line each, and the accessibility rules of axe.
"use strict";
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [browserPath, address, shots] = process.argv.slice(2);
let failures = 0;

function check(holds, what) {
  console.log(`${holds ? "ok" : "FAILED"} ${what}`);
  failures += holds ? 0 : 1;
}

/**
 * Runs a scenario in a page of its own; whatever it asks elsewhere or complains of is a failure,
 * but for the complaints that are expected.
 */
async function scene(browser, name, options, steps, expected = []) {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const bad = [];
  page.on("console", (message) => {
    const told = ["error", "warning"].includes(message.type());
    if (told && !expected.some((pattern) => pattern.test(message.text()))) {
      bad.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => bad.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    bad.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    const inside = address.startsWith("file:")
      ? request.url() === address || request.url().startsWith("data:")
      : new URL(request.url()).origin === new URL(address).origin;
    if (!inside && !request.url().startsWith("blob:")) {
      bad.push(`request: ${request.url()}`);
    }
  });
  try {
    await page.goto(address);
    await steps(page);
  } catch (error) {
    bad.push(error.stack);
  }
  if (shots) {
    await page.screenshot({ path: path.join(shots, `${name}.png`) }).catch(() => {});
  }
  check(bad.length === 0, `${name}: no error, no request elsewhere ${bad.join("\n  ")}`);
  await context.close();
}

/** The faults that axe calls serious or critical; those that keep no one out are only printed. */
async function accessible(page, name) {
  // Evaluated by the debugger, which no content security policy keeps out.
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  const serious = result.violations.filter((v) => ["serious", "critical"].includes(v.impact));
  const told = (violation) =>
    `\n  ${violation.id} (${violation.nodes.length}): ${violation.help}` +
    violation.nodes.slice(0, 3).map((node) => `\n    ${node.html.slice(0, 160)}`).join("");
  check(serious.length === 0, `${name}: axe finds no serious fault${serious.map(told).join("")}`);
  for (const minor of result.violations.filter((v) => !serious.includes(v))) {
    console.log(`   minor${told(minor)}`);
  }
}

/** Waits until something holds; fails where it does not within seconds. */
async function until(holds, what) {
  for (let i = 0; i < 200; i++) {
    if (await holds()) {
      check(true, what);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  check(false, what);
}

async function run(scenes) {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: process.getuid && process.getuid() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    await scenes(browser);
  } finally {
    await browser.close();
  }
  process.exit(failures === 0 ? 0 : 1);
}

module.exports = { accessible, address, check, run, scene, until };
