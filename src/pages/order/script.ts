/**
 * The order page's only script, without which all works. Numbers get a button that copies them; once a minute, and when the page is
 * looked at again, what has changed is exchanged in its place: never a part that somebody is writing in. A form is sent once.
 */
export const PAGE_SCRIPT = `
(function () {
  "use strict";
  var main = document.querySelector("main"), words = main.dataset, EVERY = 60000, keep = {};

  function dress(root) {
    if (!navigator.clipboard) return;
    root.querySelectorAll("[data-copy-this]").forEach(function (number) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy noprint";
      function name(word) { button.textContent = word; button.setAttribute("aria-label", word + " " + number.textContent); }
      name(words.copy);
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(number.textContent).then(function () {
          name(words.copied);
          setTimeout(function () { name(words.copy); }, 3000);
        });
      });
      number.after(button);
    });
  }

  function isChanged(field) {
    if (field.options) return Array.prototype.some.call(field.options, function (option) { return option.selected !== option.defaultSelected; });
    return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : field.type === "file" ? field.files.length > 0 : field.value !== field.defaultValue;
  }
  function isInUse(part) {
    return (part.contains(document.activeElement) && document.activeElement !== document.body) ||
      Array.prototype.some.call(part.querySelectorAll("input:not([type=hidden]),select,textarea"), isChanged);
  }
  function plain(part) {
    var copy = part.cloneNode(true);
    copy.querySelectorAll(".copy,input[name=_form]").forEach(function (own) { own.remove(); });
    copy.querySelectorAll("form").forEach(function (own) { own.removeAttribute("action"); });
    copy.querySelectorAll("details").forEach(function (own) { own.removeAttribute("open"); });
    return copy.outerHTML;
  }
  function exchange(now, fresh) {
    if (plain(now) === plain(fresh) || isInUse(now)) return;
    var folded = now.querySelectorAll("details");
    fresh.querySelectorAll("details").forEach(function (own, n) { if (folded[n]) own.open = folded[n].open; });
    dress(fresh);
    now.replaceWith(fresh);
  }
  function renew(now, fresh) {
    var last = null;
    Array.from(fresh.children).forEach(function (part) {
      if (!part.id) return;
      var known = document.getElementById(part.id);
      if (known) exchange(known, part);
      else { dress(part); if (last) last.after(part); else now.prepend(part); }
      last = document.getElementById(part.id) || part;
    });
    Array.from(now.children).forEach(function (part) {
      if (part.id && !keep[part.id] && !isInUse(part)) part.remove();
    });
  }
  async function refresh() {
    if (document.hidden) return;
    var answer = await fetch(location.pathname, { credentials: "same-origin" });
    if (answer.status === 404) return location.reload();
    if (!answer.ok) return;
    var page = new DOMParser().parseFromString(await answer.text(), "text/html");
    var fresh = page.querySelectorAll(".grid > *"), now = document.querySelectorAll(".grid > *");
    if (fresh.length !== now.length) return;
    // What is to be paid stands above all: for it the page is loaded anew.
    if (!page.getElementById("payment") !== !document.getElementById("payment") && !isInUse(main)) return location.reload();
    keep = {};
    page.querySelectorAll("[id]").forEach(function (part) { keep[part.id] = true; });
    now.forEach(function (part, n) { if (part.id) exchange(part, fresh[n]); else renew(part, fresh[n]); });
  }
  function look() { refresh().catch(function () {}); }

  dress(document);
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  document.addEventListener("submit", function (event) {
    if (event.target.dataset.sent) return event.preventDefault();
    event.target.dataset.sent = "1";
    setTimeout(function () { delete event.target.dataset.sent; }, 15000);
  });
  addEventListener("pageshow", function (event) { if (event.persisted) location.reload(); });
})();
`;
