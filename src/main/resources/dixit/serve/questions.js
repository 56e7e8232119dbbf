// Puts a question into the editor, asks the endpoint, shows the answers.
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const field = document.getElementById("sparql");
  const editor = coloured(document.getElementById("editor")) || field;
  const table = document.getElementById("table");
  const status = document.querySelector(".status");

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

  function inWords(text) {
    const known = { true: status.dataset.yes, false: status.dataset.no, "the article": table.dataset.article };
    return known[text] || terms[text];
  }

  function cell(value, names, ours) {
    if (!value) {
      return document.createTextNode("");
    }
    if (value.type !== "uri") {
      const text = document.createElement("bdi");
      text.textContent = (ours && inWords(value.value)) || value.value;
      return text;
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
      const line = row(vars.map((name) => cell(binding[name], names, ours)), "td");
      vars.forEach((name, i) => {
        const type = (binding[name] && binding[name].datatype) || "";
        line.children[i].classList.toggle("number", /#(integer|decimal|double)$/.test(type));
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

  let asked = 0;

  async function ask() {
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
      status.textContent = status.dataset[words].replace("{0}", all.length).replace("{1}", MOST);
      table.append(rows(answer.head.vars, first, names, isOurs(query)));
    } catch (error) {
      status.classList.add("failed");
      status.textContent = `${status.dataset.failed} ${error.message}`;
    }
  }

  for (const button of document.querySelectorAll("[data-sparql]")) {
    button.addEventListener("click", () => {
      editor.value = button.dataset.sparql;
      document.querySelectorAll(".questions .chosen").forEach((li) => li.classList.remove("chosen"));
      button.parentElement.classList.add("chosen");
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
