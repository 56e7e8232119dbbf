// Leads from facts to their words and from words to their facts. A place is [first piece, piece
// after the last, confidence in percent]; a piece is a span of the text, in the order of the page.
(() => {
  "use strict";
  const places = JSON.parse(document.getElementById("places").textContent);
  const selection = document.getElementById("selection");
  const what = selection.querySelector(".what");
  const status = selection.querySelector(".status");
  const found = selection.querySelector(".found");
  const tools = selection.querySelector(".tools");
  const pieces = [...document.querySelectorAll(".words .s")];
  const numbers = new Map(pieces.map((piece, i) => [piece, i]));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const LONGEST_QUOTE = 90;
  let byPlace = null;
  let passages = [];
  let current = 0;
  let origin = null;

  const numbersOf = (fact) => (fact.dataset.p || "").split(" ").filter(Boolean).map(Number);

  function factsByPlace() {
    if (!byPlace) {
      byPlace = places.map(() => []);
      for (const fact of document.querySelectorAll(".fact")) {
        for (const place of numbersOf(fact)) {
          byPlace[place].push(fact);
        }
      }
    }
    return byPlace;
  }

  // Without the signs that part it from the words around it.
  function bare(text) {
    const words = text.trim();
    return words.replace(/^[\s,;:.!?…)\]»”–—-]+|[\s,;:([«“–—-]+$/g, "") || words;
  }

  // What a fact says, and the words of a claim in their own language.
  function tell(fact, longest) {
    const quote = fact.querySelector(".quote");
    if (!quote) {
      return [fact.dataset.t];
    }
    const words = document.createElement("span");
    const points = [...quote.textContent];
    words.lang = quote.lang;
    words.dir = "auto";
    words.textContent =
      points.length <= longest
        ? quote.textContent
        : `${points.slice(0, longest).join("").trim()}…${selection.dataset.quote.split("{0}")[1]}`;
    return [`${fact.dataset.t} `, words];
  }

  function fill(words, number) {
    return words.replace("{0}", number);
  }

  function clear() {
    for (const lit of document.querySelectorAll(".lit, .here, .on, .now")) {
      lit.classList.remove("lit", "here", "on", "now");
      lit.removeAttribute("aria-current");
    }
    passages = [];
    found.replaceChildren();
  }

  function close() {
    clear();
    selection.hidden = true;
    document.body.classList.remove("selecting");
    status.textContent = "";
    if (origin) {
      origin.focus({ preventScroll: true });
      origin = null;
    }
  }

  function open() {
    selection.hidden = false;
    document.body.classList.add("selecting");
  }

  function show(element, block) {
    element.scrollIntoView({ block, inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }

  function reveal(fact) {
    const details = fact.closest("details");
    if (details) {
      details.open = true;
    }
    const panel = fact.closest(".facts");
    if (panel && panel.scrollHeight > panel.clientHeight + 1) {
      const top = fact.getBoundingClientRect().top - panel.getBoundingClientRect().top;
      panel.scrollTo({
        top: panel.scrollTop + top - panel.clientHeight / 3,
        behavior: calm.matches ? "auto" : "smooth",
      });
    }
  }

  function mark(fact, name) {
    fact.classList.add(name);
    if (fact.id) {
      for (const box of document.querySelectorAll(`[data-fact="${CSS.escape(fact.id)}"]`)) {
        box.classList.add("on");
      }
    }
  }

  /** Passages of the text that touch are one. */
  function passagesOf(fact) {
    const ranges = numbersOf(fact)
      .map((place) => places[place])
      .filter(([begin, end]) => begin < end)
      .sort((a, b) => a[0] - b[0]);
    const merged = [];
    for (const [begin, end, sure] of ranges) {
      const last = merged[merged.length - 1];
      if (last && begin <= last.end) {
        last.end = Math.max(last.end, end);
      } else {
        merged.push({ begin, end, sure });
      }
    }
    return merged;
  }

  function tellPassage() {
    const passage = passages[current];
    for (const piece of document.querySelectorAll(".now")) {
      piece.classList.remove("now");
    }
    if (!passage) {
      return;
    }
    pieces.slice(passage.begin, passage.end).forEach((piece) => piece.classList.add("now"));
    const one = passages.length === 1;
    status.textContent =
      (one
        ? selection.dataset.passage
        : `${current + 1} / ${fill(selection.dataset.passages, passages.length)}`) +
      ` · ${fill(selection.dataset.confidence, passage.sure)}`;
  }

  function selectFact(fact, from, toFact) {
    clear();
    origin = from;
    passages = passagesOf(fact);
    current = 0;
    for (const { begin, end } of passages) {
      pieces.slice(begin, end).forEach((piece) => piece.classList.add("lit"));
    }
    mark(fact, "here");
    fact.setAttribute("aria-current", "true");
    what.removeAttribute("lang");
    what.replaceChildren(...tell(fact, Infinity));
    status.textContent = fill(selection.dataset.passages, passages.length);
    tools.classList.toggle("single", passages.length < 2);
    open();
    tellPassage();
    if (toFact) {
      reveal(fact);
    } else if (passages.length) {
      show(pieces[passages[0].begin], "center");
    }
  }

  function step(by) {
    if (passages.length) {
      current = (current + by + passages.length) % passages.length;
      tellPassage();
      show(pieces[passages[current].begin], "center");
    }
  }

  function selectWords(piece) {
    clear();
    origin = piece;
    const number = numbers.get(piece);
    const here = [];
    places.forEach(([begin, end], place) => {
      if (begin <= number && number < end) {
        here.push(place);
      }
    });
    here.sort((a, b) => places[a][1] - places[a][0] - (places[b][1] - places[b][0]));
    const facts = [...new Set(here.flatMap((place) => factsByPlace()[place]))];
    piece.classList.add("lit", "now");
    what.lang = piece.closest("[lang]").lang;
    what.textContent = fill(selection.dataset.quote, bare(piece.textContent));
    tools.classList.add("single");
    status.textContent =
      facts.length === 0
        ? selection.dataset.none
        : facts.length === 1
          ? selection.dataset.one
          : fill(selection.dataset.many, facts.length);
    for (const fact of facts) {
      mark(fact, "here");
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.append(...tell(fact, LONGEST_QUOTE));
      button.addEventListener("click", () => selectFact(fact, origin, true));
      item.append(button);
      found.append(item);
    }
    open();
    if (facts.length) {
      reveal(facts[0]);
    }
  }

  // The text is one stop of the tab key; within it the arrows lead from words to words.
  for (const words of document.querySelectorAll(".words")) {
    const stops = [...words.querySelectorAll(".w, .mark")];
    for (const stop of stops) {
      stop.tabIndex = -1;
      if (stop.classList.contains("w")) {
        stop.setAttribute("role", "button");
      }
    }
    if (stops.length) {
      stops[0].tabIndex = 0;
    }
    const order = new Map(stops.map((stop, i) => [stop, i]));
    const visible = (stop) => stop.offsetParent !== null;
    words.addEventListener("focusin", (event) => {
      if (order.has(event.target)) {
        words.querySelectorAll('[tabindex="0"]').forEach((stop) => (stop.tabIndex = -1));
        event.target.tabIndex = 0;
      }
    });
    words.addEventListener("keydown", (event) => {
      const at = order.get(event.target);
      if (at === undefined || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const ways = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      let next = null;
      if (event.key in ways) {
        let i = at + ways[event.key];
        while (stops[i] && !visible(stops[i])) {
          i += ways[event.key];
        }
        next = stops[i];
      } else if (event.key === "Home") {
        next = stops.find(visible);
      } else if (event.key === "End") {
        next = stops.filter(visible).pop();
      }
      if (next) {
        event.preventDefault();
        next.focus();
      }
    });
  }

  function choose(target) {
    const box = target.closest("[data-fact]");
    const fact = box ? document.getElementById(box.dataset.fact) : target.closest(".fact");
    if (fact) {
      selectFact(fact, box || fact, Boolean(box && box.classList.contains("mark")));
      return true;
    }
    const piece = target.closest(".words .s");
    if (piece && getSelection().isCollapsed) {
      selectWords(piece);
      return true;
    }
    return false;
  }

  document.addEventListener("click", (event) => {
    const kind = event.target.closest("[data-kind]");
    if (kind) {
      const on = kind.getAttribute("aria-pressed") !== "true";
      kind.setAttribute("aria-pressed", String(on));
      document.body.classList.toggle(`no-${kind.dataset.kind}`, !on);
    } else if (!selection.contains(event.target)) {
      choose(event.target);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !selection.hidden) {
      close();
    } else if (
      (event.key === "Enter" || event.key === " ") &&
      event.target.getAttribute("role") === "button"
    ) {
      event.preventDefault();
      choose(event.target);
    }
  });
  selection.querySelector(".previous").addEventListener("click", () => step(-1));
  selection.querySelector(".next").addEventListener("click", () => step(1));
  selection.querySelector(".close").addEventListener("click", close);
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((details) => (details.open = true));
  });
})();
