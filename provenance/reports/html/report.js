"use strict";
(() => {
  const root = document.documentElement, main = document.getElementById("article");
  root.classList.add("js");
  const paragraphs = [...main.querySelectorAll(".paragraph")];
  const buttonOf = (paragraph) => paragraph.querySelector(".open");
  let opened = null;

  function close(focus) {
    if (!opened) return;
    const button = buttonOf(opened);
    opened.classList.remove("opened");
    button.setAttribute("aria-expanded", "false");
    opened = null;
    if (focus) button.focus();
  }

  function open(paragraph) {
    if (opened === paragraph) return;
    close(false);
    opened = paragraph;
    paragraph.classList.add("opened");
    buttonOf(paragraph).setAttribute("aria-expanded", "true");
    paragraph.querySelector(".evidence").scrollTop = 0;
  }

  function show(paragraph) {
    open(paragraph);
    paragraph.scrollIntoView({ block: "start" });
    buttonOf(paragraph).focus({ preventScroll: true });
  }

  main.addEventListener("click", (event) => {
    const paragraph = event.target.closest(".paragraph");
    if (!paragraph) return;
    if (event.target.closest(".close")) return close(true);
    if (!event.target.closest(".said") || String(getSelection())) return;
    if (opened === paragraph) close(false);
    else open(paragraph);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return close(true);
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (!(event.key in steps) || !event.target.classList.contains("open")) return;
    const visible = paragraphs.filter((paragraph) => !paragraph.hidden);
    const next = visible[visible.indexOf(event.target.closest(".paragraph")) + steps[event.key]];
    if (!next) return;
    event.preventDefault();
    if (opened) open(next);
    buttonOf(next).focus();
  });

  document.addEventListener("click", (event) => {
    const to = event.target.closest("[data-to]"), link = event.target.closest("a[href^='#p-']");
    if (to) reveal(document.getElementById(to.dataset.to));
    else if (link && link.hash === location.hash) follow(); // nothing changes, so nothing else would follow
  });

  const selects = [...document.querySelectorAll("[data-filter]")], shown = document.getElementById("shown");
  function filter() {
    const wanted = selects.map((select) => select.value).filter(Boolean);
    let count = 0;
    for (const paragraph of paragraphs) {
      const has = paragraph.dataset.has.split("\t");
      paragraph.hidden = !wanted.every((token) => has.includes(token));
      if (!paragraph.hidden) count += 1;
    }
    if (opened && opened.hidden) close(false);
    shown.value = wanted.length ? `${shown.dataset.words} ${count}` : "";
  }
  for (const select of selects) select.addEventListener("change", filter);
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());

  function reveal(paragraph) {
    if (paragraph.hidden) {
      for (const select of selects) select.value = "";
      filter();
    }
    show(paragraph);
  }

  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.classList.contains("paragraph")) reveal(target);
  }
  addEventListener("hashchange", follow);
  follow();
})();
