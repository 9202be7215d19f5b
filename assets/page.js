"use strict";
// What every page has for its readers: a button beside each piece of code that copies it, and a menu of languages
// that closes as menus do. Its words are attributes of the figure.
(() => {
for (const figure of document.querySelectorAll("figure.code")) {
  const pre = figure.querySelector("pre");
  const button = document.createElement("button");
  const said = document.createElement("span");
  const show = (text, status) => {
    button.textContent = text;
    said.textContent = status;
  };
  const { copy, copied } = figure.dataset;
  button.type = "button";
  said.className = "unseen";
  said.setAttribute("role", "status");
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent);
    } catch {
      getSelection().selectAllChildren(pre);
      pre.focus();
      if (!document.execCommand("copy")) return;
    }
    show(copied, copied);
  };
  button.onblur = () => show(copy, "");
  show(copy, "");
  figure.append(button, said);
}
for (const menu of document.querySelectorAll(".languages")) {
  const close = (event) => {
    if (event.type === "keydown" ? event.key === "Escape" : !menu.contains(event.target)) {
      if (menu.open && menu.contains(document.activeElement) && event.key) menu.firstElementChild.focus();
      menu.open = false;
    }
  };
  for (const type of ["keydown", "click", "focusin"]) addEventListener(type, close);
}
})();
