// What looks wrong on a page as a browser laid it out. It runs inside the page, whose types no other test has.
(() => {
  const faults = [];
  const view = document.documentElement.clientWidth;
  const told = (element) =>
    `${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
  const isShown = (element) => {
    const { display, visibility } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return display !== "none" && visibility !== "hidden" && width > 1 && height > 1;
  };
  const shown = [...document.body.querySelectorAll("*")].filter(
    (element) => !element.closest("svg, .skip") && isShown(element),
  );
  if (document.documentElement.scrollWidth > view) faults.push("the page scrolls sideways");
  for (const element of shown) {
    const { display, overflowY } = getComputedStyle(element);
    if (display === "inline") continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      faults.push(`runs over its edge: ${told(element)}`);
    if (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1)
      faults.push(`is cut off: ${told(element)}`);
  }
  for (const heading of shown.filter(({ tagName }) => /^H[1-4]$/.test(tagName))) {
    const { bottom } = heading.getBoundingClientRect();
    const isFollowed = shown.some(
      (element) =>
        heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !/^H[1-4]$/.test(element.tagName) &&
        (element.textContent?.trim() || element.matches("img, input")) &&
        element.getBoundingClientRect().bottom > bottom,
    );
    if (!isFollowed) faults.push(`nothing follows: ${told(heading)}`);
  }
  return faults;
})();
