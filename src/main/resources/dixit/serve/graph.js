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
  let box = { x: -480, y: -300, width: 960, height: 600 };

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
      { class: `node ${told.kind}`, role: "button", tabindex: "0", "aria-label": `${told.kindWords}: ${told.name}` },
      dots,
    );
    const shapes = {
      person: ["circle", { r: 11 }],
      deal: ["path", { d: "M0-13L13 0L0 13L-13 0z" }],
      chip: ["path", { d: "M-9-11H9L12 0L9 11H-9L-12 0z" }],
    };
    const [shape, size] = shapes[told.kind] || ["rect", { x: -12, y: -9, width: 24, height: 18, rx: 4 }];
    make("rect", { class: "hit", x: -44, y: -16, width: 88, height: 46 }, node.element);
    make(shape, { class: "dot", ...size }, node.element);
    const label = make("text", { y: 26 }, node.element);
    label.textContent = told.name.length > 34 ? `${told.name.slice(0, 33)}…` : told.name;
    make("title", {}, node.element).textContent = told.name;
    nodes.set(told.iri, node);
    return true;
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
    for (let step = 0; step < 160; step++) {
      const heat = 14 * (1 - step / 160) + 0.5;
      for (const node of all) {
        node.dx = -node.x * 0.004;
        node.dy = -node.y * 0.006;
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
  }

  function draw() {
    for (const node of nodes.values()) {
      node.element.setAttribute("transform", `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`);
      node.element.classList.toggle("done", node.done);
    }
    const between = new Map();
    for (const { from, to, line, words } of edges.values()) {
      const pair = [from.iri, to.iri].sort().join(" ");
      const nth = between.get(pair) || 0;
      between.set(pair, nth + 1);
      line.setAttribute("x1", from.x.toFixed(1));
      line.setAttribute("y1", from.y.toFixed(1));
      line.setAttribute("x2", to.x.toFixed(1));
      line.setAttribute("y2", to.y.toFixed(1));
      words.setAttribute("x", ((from.x + to.x) / 2).toFixed(1));
      words.setAttribute("y", ((from.y + to.y) / 2 - 3 + nth * 11).toFixed(1));
    }
  }

  function fit() {
    const all = [...nodes.values()];
    const around = (of, margin, least) => {
      const low = Math.min(...of) - margin;
      const high = Math.max(...of) + margin;
      const size = Math.max(least, high - low);
      return [(low + high - size) / 2, size];
    };
    const [x, width] = around(all.map((n) => n.x), 110, 720);
    const [y, height] = around(all.map((n) => n.y), 60, 430);
    box = { x, y, width, height };
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
  if (root.dataset.iri) {
    expand(root.dataset.iri);
  }
})();
