// Puts a question into the editor, asks the endpoint, shows the answers.
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const field = document.getElementById("sparql");
  const editor = coloured(document.getElementById("editor")) || field;
  const table = document.getElementById("table");
  const status = document.querySelector(".status");
  const ids = "https://w3id.org/dixit/id/";

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

  function cell(value) {
    if (!value) {
      return document.createTextNode("");
    }
    if (value.type !== "uri") {
      return document.createTextNode(value.value);
    }
    const link = document.createElement("a");
    const own = value.value.startsWith("https://w3id.org/dixit/");
    link.href = value.value.startsWith(ids) || value.value.startsWith("https://w3id.org/dixit/ontology")
      ? new URL(value.value).pathname + new URL(value.value).hash
      : `/thing?iri=${encodeURIComponent(value.value)}`;
    link.textContent = own ? value.value.replace(/^https:\/\/w3id\.org\/dixit\/(id\/)?/, "") : value.value;
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

  function rows(answer) {
    const result = document.createElement("table");
    const head = document.createElement("thead");
    head.append(row(answer.head.vars, "th"));
    const body = document.createElement("tbody");
    for (const binding of answer.results.bindings) {
      body.append(row(answer.head.vars.map((name) => cell(binding[name])), "td"));
    }
    result.append(head, body);
    return result;
  }

  async function ask() {
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
        body: editor.value,
      });
      const text = await response.text();
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
        status.textContent = String(answer.boolean);
        return;
      }
      const count = answer.results.bindings.length;
      status.textContent =
        count === 1 ? status.dataset.one : status.dataset.many.replace("{0}", count);
      table.append(rows(answer));
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
