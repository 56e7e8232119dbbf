// A graph that grows where it is pressed. Where a node comes to lie depends on the nodes alone.
(() => {
  "use strict";
  const root = document.getElementById("graph");
  const view = root.querySelector(".view");
  const status = root.querySelector(".status");
  const chosen = root.querySelector(".chosen");
  const lines = view.querySelector(".edges");
  const dots = view.querySelector(".nodes");
  const SVG = "http://www.w3.org/2000/svg";
  const MOST = 300;
  const nodes = new Map();
  const edges = new Map();
  // A unit is a pixel of the screen until one zooms out: labels keep the size at which they are read.
  const LINE = 15;
  let box = { x: -480, y: -300, width: 960, height: 600 };
  let centre = null;

  const make = (name, attributes, parent) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    parent.append(element);
    return element;
  };

  function add(told, from, turn) {
    if (nodes.has(told.iri) || nodes.size >= MOST) {
      return false;
    }
    const at = from || { x: 0, y: 0 };
    const node = {
      ...told,
      x: at.x + (from ? 150 * Math.cos(turn) : 0),
      y: at.y + (from ? 150 * Math.sin(turn) : 0),
      done: false,
    };
    node.element = make(
      "g",
      { class: `node ${told.kind}`, role: "button", tabindex: "0", "aria-label": `${told.kindWords}: ${lined(told).join(" ")}` },
      dots,
    );
    const shapes = {
      person: ["circle", { r: 11 }],
      deal: ["path", { d: "M0-13L13 0L0 13L-13 0z" }],
      chip: ["path", { d: "M-9-11H9L12 0L9 11H-9L-12 0z" }],
    };
    const [shape, size] = shapes[told.kind] || ["rect", { x: -12, y: -9, width: 24, height: 18, rx: 4 }];
    const hit = make("rect", { class: "hit" }, node.element);
    make(shape, { class: "dot", ...size }, node.element);
    const label = make("text", { y: 27 }, node.element);
    const lines = lined(told);
    for (const [i, words] of lines.entries()) {
      // Read as one text, lines are words apart.
      const end = i + 1 < lines.length ? " " : "";
      make("tspan", { x: 0, dy: i ? LINE : 0 }, label).textContent = words + end;
    }
    make("title", {}, node.element).textContent = [told.name, told.more].filter((words) => words).join(" · ");
    nodes.set(told.iri, node);
    const extent = label.getBBox();
    node.half = Math.max(24, extent.width / 2 + 6);
    node.top = 18;
    node.bottom = 16 + LINE * label.childNodes.length + 4;
    for (const [key, value] of Object.entries({ x: -node.half, y: -node.top, width: 2 * node.half, height: node.top + node.bottom })) {
      hit.setAttribute(key, value);
    }
    return true;
  }

  const LONGEST = 24;

  // Words over a few lines; what does not fit them is cut, the title has it whole.
  function wrapped(words, most) {
    const rows = [""];
    for (const word of words.split(" ")) {
      const last = rows[rows.length - 1];
      if (!last || last.length + word.length < LONGEST) {
        rows[rows.length - 1] = last ? `${last} ${word}` : word;
      } else {
        rows.push(word);
      }
    }
    const shown = rows.slice(0, most);
    if (rows.length > most) {
      shown[most - 1] += " …";
    }
    return shown.map((row) => (row.length > LONGEST + 2 ? `${row.slice(0, LONGEST)}…` : row));
  }

  // A deal's kind, its parties, and how it stands on lines of their own.
  function lined(told) {
    if (told.kind !== "deal") {
      return wrapped(told.name, 2);
    }
    const [kind, parties] = told.name.split(" · ");
    const facts = (told.more || "").split(" · ").filter((words) => words);
    return [
      ...wrapped(kind, 1),
      ...(parties ? wrapped(parties, 2) : []),
      ...facts.slice(0, 2).flatMap((words) => wrapped(words, 2)),
    ];
  }

  // Moves what covers each other apart, along the way that is shorter.
  function part(all) {
    for (let round = 0; round < 120; round++) {
      let moved = false;
      for (let i = 0; i < all.length; i++) {
        for (let j = i + 1; j < all.length; j++) {
          const a = all[i];
          const b = all[j];
          const x = a.half + b.half - Math.abs(a.x - b.x);
          const y = a.y < b.y ? a.y + a.bottom + b.top - b.y : b.y + b.bottom + a.top - a.y;
          if (x <= 0 || y <= 0) {
            continue;
          }
          moved = true;
          if (x < y * 1.5) {
            const way = a.x < b.x || (a.x === b.x && i < j) ? -1 : 1;
            a.x += (way * x) / 2;
            b.x -= (way * x) / 2;
          } else {
            const way = a.y < b.y || (a.y === b.y && i < j) ? -1 : 1;
            a.y += (way * y) / 2;
            b.y -= (way * y) / 2;
          }
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  function connect(edge) {
    const key = `${edge.from} ${edge.to} ${edge.words}`;
    if (edges.has(key) || !nodes.has(edge.from) || !nodes.has(edge.to)) {
      return;
    }
    const line = make("line", { class: edge.state }, lines);
    const words = make("text", { class: "words" }, lines);
    words.textContent = edge.words;
    edges.set(key, { from: nodes.get(edge.from), to: nodes.get(edge.to), line, words });
  }

  function settle() {
    const all = [...nodes.values()];
    // A narrow window has room above and below, a wide one at the sides.
    const shape = Math.max(0.5, Math.min(2, view.clientWidth / Math.max(1, view.clientHeight)));
    for (let step = 0; step < 160; step++) {
      const heat = 14 * (1 - step / 160) + 0.5;
      for (const node of all) {
        node.dx = (-node.x * 0.006) / shape;
        node.dy = -node.y * 0.006 * shape;
      }
      for (let i = 0; i < all.length; i++) {
        for (let j = i + 1; j < all.length; j++) {
          const x = all[i].x - all[j].x || (i - j) * 0.1;
          const y = all[i].y - all[j].y || 0.1;
          const push = 5200 / (x * x + y * y + 60);
          const far = Math.sqrt(x * x + y * y) + 0.01;
          all[i].dx += (x / far) * push;
          all[i].dy += (y / far) * push;
          all[j].dx -= (x / far) * push;
          all[j].dy -= (y / far) * push;
        }
      }
      const pulled = new Set();
      for (const { from, to } of edges.values()) {
        const pair = `${from.iri} ${to.iri}`;
        if (pulled.has(pair)) {
          continue;
        }
        pulled.add(pair);
        const x = to.x - from.x;
        const y = to.y - from.y;
        const far = Math.sqrt(x * x + y * y) + 0.01;
        const pull = (far - 140) * 0.06;
        from.dx += (x / far) * pull;
        from.dy += (y / far) * pull;
        to.dx -= (x / far) * pull;
        to.dy -= (y / far) * pull;
      }
      for (const node of all) {
        const far = Math.sqrt(node.dx * node.dx + node.dy * node.dy) + 0.01;
        const go = Math.min(far, heat) / far;
        node.x += node.dx * go;
        node.y += node.dy * go;
      }
    }
    part(all);
    fill(all);
  }

  // Few things take the room that there is.
  function fill(all) {
    for (const [axis, room, most] of [
      ["x", view.clientWidth - 180, 2],
      ["y", view.clientHeight - 110, 1.6],
    ]) {
      const of = all.map((node) => node[axis]);
      const extent = Math.max(...of) - Math.min(...of);
      const by = Math.min(most, room / Math.max(1, extent));
      if (by > 1) {
        all.forEach((node) => (node[axis] *= by));
      }
    }
  }

  function draw() {
    for (const node of nodes.values()) {
      node.element.setAttribute("transform", `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`);
      node.element.classList.toggle("done", node.done);
    }
    const taken = [...nodes.values()].map((node) => ({
      x: node.x - node.half,
      y: node.y - node.top,
      right: node.x + node.half,
      bottom: node.y + node.bottom,
    }));
    const said = new Set();
    for (const { from, to, line, words } of edges.values()) {
      line.setAttribute("x1", from.x.toFixed(1));
      line.setAttribute("y1", from.y.toFixed(1));
      line.setAttribute("x2", to.x.toFixed(1));
      line.setAttribute("y2", to.y.toFixed(1));
      // Words stand where nothing else does, or not at all: the node's page has them.
      const pair = [from.iri, to.iri, words.textContent].sort().join(" ");
      const half = words.textContent.length * 3.1 + 4;
      const room = said.has(pair)
        ? undefined
        : [0.5, 0.42, 0.58, 0.34, 0.66, 0.74]
            .map((part) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }))
            .map(({ x, y }) => ({ x: x - half, y: y - 11, right: x + half, bottom: y + 4 }))
            .find((spot) =>
              taken.every(
                (other) =>
                  spot.right < other.x || spot.x > other.right || spot.bottom < other.y || spot.y > other.bottom,
              ),
            );
      words.classList.toggle("hidden", !room);
      if (room) {
        said.add(pair);
        taken.push(room);
        words.setAttribute("x", (room.x + half).toFixed(1));
        words.setAttribute("y", (room.y + 11).toFixed(1));
      }
    }
  }

  // All of it where that can be read, else what is around what was pressed.
  function fit() {
    const all = [...nodes.values()];
    const left = Math.min(...all.map((n) => n.x - n.half)) - 16;
    const right = Math.max(...all.map((n) => n.x + n.half)) + 16;
    const top = Math.min(...all.map((n) => n.y - n.top)) - 16;
    const bottom = Math.max(...all.map((n) => n.y + n.bottom)) + 16;
    const wide = Math.max(1, view.clientWidth);
    const high = Math.max(1, view.clientHeight);
    const needed = Math.max(1, (right - left) / wide, (bottom - top) / high);
    const scale = Math.min(needed, 1.15);
    const width = wide * scale;
    const height = high * scale;
    const whole = needed <= scale;
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const at = whole || !centre ? middle : centre;
    const within = (low, high_, size, wish) =>
      high_ - low <= size ? (low + high_ - size) / 2 : Math.min(high_ - size, Math.max(low, wish - size / 2));
    box = {
      x: within(left, right, width, at.x),
      y: within(top, bottom, height, at.y),
      width,
      height,
    };
    frame();
  }

  function frame() {
    view.setAttribute("viewBox", `${box.x} ${box.y} ${box.width} ${box.height}`);
  }

  async function expand(iri) {
    const response = await fetch(`/neighbours?iri=${encodeURIComponent(iri)}`);
    const found = await response.json();
    add(found.node, null, 0);
    const node = nodes.get(iri);
    node.done = true;
    let added = 0;
    found.nodes.forEach((told, i) => {
      const turn = (2 * Math.PI * i) / found.nodes.length + nodes.size * 0.1;
      added += add(told, node, turn) ? 1 : 0;
    });
    found.edges.forEach(connect);
    centre = node;
    settle();
    draw();
    fit();
    status.textContent =
      added === 0
        ? root.dataset.nothing.replace("{0}", node.name)
        : root.dataset.added.replace("{0}", added).replace("{1}", node.name);
    const link = document.createElement("a");
    link.href = node.href;
    link.textContent = root.dataset.open.replace("{0}", node.name);
    chosen.replaceChildren(link);
  }

  const nodeOf = (target) => {
    const element = target.closest(".node");
    return element && [...nodes.values()].find((node) => node.element === element);
  };
  view.addEventListener("click", (event) => {
    const node = nodeOf(event.target);
    if (node) {
      expand(node.iri);
    }
  });
  view.addEventListener("keydown", (event) => {
    const node = nodeOf(event.target);
    if (node && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      expand(node.iri);
    }
  });
  let held = null;
  view.addEventListener("pointerdown", (event) => {
    if (!nodeOf(event.target)) {
      held = { x: event.clientX, y: event.clientY, box };
    }
  });
  view.addEventListener("pointermove", (event) => {
    if (held) {
      const scale = box.width / view.clientWidth;
      box = {
        ...box,
        x: held.box.x - (event.clientX - held.x) * scale,
        y: held.box.y - (event.clientY - held.y) * scale,
      };
      frame();
    }
  });
  addEventListener("pointerup", () => (held = null));
  function zoom(by) {
    box = {
      x: box.x + (box.width * (1 - 1 / by)) / 2,
      y: box.y + (box.height * (1 - 1 / by)) / 2,
      width: box.width / by,
      height: box.height / by,
    };
    frame();
  }
  for (const button of root.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }
  addEventListener("resize", () => nodes.size && fit());
  if (root.dataset.iri) {
    expand(root.dataset.iri);
  }
})();
