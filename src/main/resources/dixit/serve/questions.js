// Puts a question into the editor, asks the endpoint, shows the answers.
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const field = document.getElementById("sparql");
  const editor = coloured(document.getElementById("editor")) || field;
  const table = document.getElementById("table");
  const status = document.querySelector(".status");
  const bar = form.querySelector(".bar");
  const heading = document.getElementById("answers");

  // YASQE over the plain field. Tab leads on, as in any field; what it completes is ours, as it
  // would ask other servers for it.
  function coloured(box) {
    if (typeof Yasqe === "undefined") {
      return null;
    }
    box.hidden = false;
    field.hidden = true;
    document.getElementById("sparql-label").hidden = true;
    const known = JSON.parse(box.dataset.completions);
    const lists = { prefixes: known.prefixes, property: known.property, class: known.classes };
    for (const [name, terms] of Object.entries(lists)) {
      Object.assign(Yasqe.Autocompleters[name], { bulk: true, get: () => terms, persistenceId: null });
    }
    const yasqe = new Yasqe(box, {
      autocompleters: ["prefixes", "property", "class", "variables"],
      consumeShareLink: null,
      createShareableLink: null,
      persistenceId: null,
      resizeable: false,
      screenReaderLabel: box.dataset.label,
      showQueryButton: false,
      value: field.value,
      viewportMargin: Infinity,
      extraKeys: {
        "Ctrl-Enter": () => ask(),
        "Cmd-Enter": () => ask(),
        "Ctrl-Space": (self) => self.autocomplete(),
        "Ctrl-/": (self) => self.commentLines(),
        "Shift-Ctrl-F": (self) => self.autoformat(),
        Tab: false,
        "Shift-Tab": false,
      },
    });
    return {
      get value() {
        return yasqe.getValue();
      },
      set value(text) {
        yasqe.setValue(text);
      },
    };
  }

  const columns = JSON.parse(table.dataset.columns);
  const terms = JSON.parse(table.dataset.terms);
  const MOST = 1000;

  // One of the questions that come with the program, whose columns have names in the page's words.
  function isOurs(query) {
    return [...document.querySelectorAll("[data-sparql]")].some(
      (button) => button.dataset.sparql.trim() === query.trim(),
    );
  }

  // "about 20000000000", "1000000 to 2000000", as the questions write sums.
  function sumInWords(text) {
    const [, about, least, most] = /^(about )?(\d[\d.]*)(?: to (\d[\d.]*))?$/.exec(text) || [];
    if (!least) {
      return text === "undisclosed" ? table.dataset.undisclosed : "";
    }
    const [from, to] = [least, most].map((sum) => sum && (largeInWords(sum) || grouped(Number(sum))));
    const sum = to ? table.dataset.range.replace("{0}", from).replace("{1}", to) : from;
    return about ? table.dataset.about.replace("{0}", sum) : sum;
  }

  function inWords(text) {
    const { yes, no } = status.dataset;
    const known = { true: yes, false: no, yes, no, "the article": table.dataset.article };
    return known[text] || terms[text];
  }

  function isNumber(value) {
    return /#(integer|decimal|double)$/.test((value && value.datatype) || "");
  }

  // 20000000000 is "20 billion"; what is small enough to be read at once stays alone.
  function largeInWords(digits) {
    const number = Number(digits);
    return Math.abs(number) < 1e6 || !Number.isFinite(number)
      ? ""
      : new Intl.NumberFormat(document.documentElement.lang, {
          notation: "compact",
          compactDisplay: "long",
          maximumFractionDigits: 3,
        }).format(number);
  }

  function cell(value, names, ours, column) {
    if (!value) {
      return document.createTextNode("");
    }
    if (value.type !== "uri") {
      const text = document.createElement("bdi");
      text.textContent = (ours && inWords(value.value)) || value.value;
      const sum = ours && column === "price" ? sumInWords(value.value) : "";
      if (sum) {
        text.textContent = sum;
        text.title = value.value;
      }
      const words = isNumber(value) ? largeInWords(value.value) : "";
      if (!words) {
        return text;
      }
      const both = document.createElement("span");
      const small = document.createElement("small");
      small.textContent = words;
      both.append(text, " ", small);
      return both;
    }
    const known = names[value.value];
    const text = document.createElement("bdi");
    text.textContent = known ? known.text : value.value;
    text.title = value.value;
    if (!known || !known.href) {
      return text;
    }
    const link = document.createElement("a");
    link.href = known.href;
    link.append(text);
    return link;
  }

  function row(cells, tag) {
    const line = document.createElement("tr");
    for (const content of cells) {
      const box = document.createElement(tag);
      if (tag === "th") {
        box.scope = "col";
      }
      box.append(content);
      line.append(box);
    }
    return line;
  }

  function rows(vars, bindings, names, ours) {
    const result = document.createElement("table");
    const head = document.createElement("thead");
    head.append(row(vars.map((name) => (ours && columns[name]) || name), "th"));
    [...head.querySelectorAll("th")].forEach((th, i) => (th.title = `?${vars[i]}`));
    const body = document.createElement("tbody");
    for (const binding of bindings) {
      const line = row(vars.map((name) => cell(binding[name], names, ours, name)), "td");
      vars.forEach((name, i) => {
        line.children[i].classList.toggle("number", isNumber(binding[name]));
        line.children[i].classList.toggle("long", ((binding[name] || {}).value || "").length > 40 && binding[name].type !== "uri");
      });
      body.append(line);
    }
    result.append(head, body);
    return result;
  }

  // What the identifiers are called; where that cannot be told, they stand as they are.
  async function namesOf(bindings) {
    const iris = new Set();
    for (const binding of bindings) {
      for (const value of Object.values(binding)) {
        if (value.type === "uri") {
          iris.add(value.value);
        }
      }
    }
    const response = await fetch("/names", { method: "POST", body: JSON.stringify([...iris]) });
    return response.ok ? response.json() : {};
  }

  function grouped(number) {
    return number.toLocaleString(document.documentElement.lang);
  }

  let asked = 0;

  // Run and what it gives come into view together.
  function showAnswer() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scrollTo({
      top: heading.parentElement.getBoundingClientRect().top + scrollY - bar.offsetHeight,
      behavior: calm ? "auto" : "smooth",
    });
  }

  async function ask() {
    showAnswer();
    const query = editor.value;
    const mine = ++asked;
    table.replaceChildren();
    status.classList.remove("failed");
    status.textContent = status.dataset.running;
    try {
      const response = await fetch("/kg/sparql", {
        method: "POST",
        headers: {
          "Content-Type": "application/sparql-query",
          Accept: "application/sparql-results+json, text/turtle;q=0.9",
        },
        body: query,
      });
      const text = await response.text();
      if (mine !== asked) {
        return;
      }
      if (!response.ok) {
        throw new Error(text.trim() || String(response.status));
      }
      if (!(response.headers.get("Content-Type") || "").includes("json")) {
        const pre = document.createElement("pre");
        pre.textContent = text;
        table.append(pre);
        status.textContent = "";
        return;
      }
      const answer = JSON.parse(text);
      if ("boolean" in answer) {
        status.textContent = answer.boolean ? status.dataset.yes : status.dataset.no;
        return;
      }
      const all = answer.results.bindings;
      const first = all.slice(0, MOST);
      const names = await namesOf(first);
      if (mine !== asked) {
        return;
      }
      const words =
        all.length === 1 ? "one" : all.length > MOST ? "first" : "many";
      const most = Number(response.headers.get("Dixit-Most-Answers") || Infinity);
      status.textContent =
        status.dataset[words].replace("{0}", grouped(all.length)).replace("{1}", grouped(MOST)) +
        (all.length >= most ? ` — ${status.dataset.cut.replace("{0}", grouped(most))}` : "");
      table.append(rows(answer.head.vars, first, names, isOurs(query)));
    } catch (error) {
      status.classList.add("failed");
      status.textContent = `${status.dataset.failed} ${error.message}`;
    } finally {
      if (mine === asked) {
        showAnswer();
      }
    }
  }

  for (const button of document.querySelectorAll("[data-sparql]")) {
    button.addEventListener("click", () => {
      editor.value = button.dataset.sparql;
      document.querySelectorAll(".questions .chosen").forEach((li) => li.classList.remove("chosen"));
      button.parentElement.classList.add("chosen");
      heading.focus({ preventScroll: true });
      ask();
    });
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      ask();
    }
  });
})();
