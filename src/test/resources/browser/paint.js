// Prints how long a page takes to its first paint, in milliseconds: the least and the middle of
// some runs, each in a browser started anew.
"use strict";
const { chromium } = require("playwright-core");

const [browserPath, address] = process.argv.slice(2);
const RUNS = 5;

(async () => {
  const paints = [];
  const loads = [];
  let pieces = 0;
  for (let i = 0; i < RUNS; i++) {
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: process.getuid && process.getuid() === 0 ? ["--no-sandbox"] : [],
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on("dialog", () => {
      console.log("FAILED a script of the article ran");
      process.exit(1);
    });
    await page.goto(address);
    const { paint, load, count } = await page.evaluate(async () => {
      let entries = [];
      while (!entries.length) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        entries = performance.getEntriesByName("first-contentful-paint");
      }
      return {
        paint: entries[0].startTime,
        load: performance.getEntriesByType("navigation")[0].loadEventEnd,
        count: JSON.parse(document.getElementById("places").textContent).length,
      };
    });
    paints.push(Math.round(paint));
    loads.push(Math.round(load));
    pieces = count;
    await browser.close();
  }
  const told = (times) => {
    times.sort((a, b) => a - b);
    return `least ${times[0]} ms, middle ${times[Math.floor(RUNS / 2)]} ms`;
  };
  console.log(`${pieces} mentions: first paint ${told(paints)}; loaded ${told(loads)}`);
})();
