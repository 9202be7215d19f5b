// A button that copies the block; its words stand beside it.
for (const figure of document.querySelectorAll("figure.code")) {
  const pre = figure.querySelector("pre");
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = figure.dataset.copy;
  said.className = "unseen";
  said.setAttribute("role", "status");
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent + "\n");
    } catch {
      getSelection().selectAllChildren(pre);
      pre.focus();
      if (!document.execCommand("copy")) return;
    }
    button.textContent = said.textContent = figure.dataset.copied;
  };
  button.onblur = () => { button.textContent = figure.dataset.copy; said.textContent = ""; };
  figure.append(button, said);
}
