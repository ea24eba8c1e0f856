/** Words, elements and what the device keeps. */
export const BASE = String.raw`
var WORDS = JSON.parse(document.getElementById("floor-words").textContent), LOCALE = document.documentElement.lang;
// Among Arabic words a code such as 01-A keeps its order only where it stands apart: between these two marks.
var APART = document.documentElement.dir === "rtl" ? ["\u2068", "\u2069"] : ["", ""];
function t(key, values) {
  return (WORDS[key] || key).replace(/\{(\w+)\}/g, function (all, name) { return values && name in values ? APART[0] + values[name] + APART[1] : all; });
}
function byId(id) { return document.getElementById(id); }

/** An element; texts become text nodes, so that no title of a product is ever markup. */
function h(tag, attributes) {
  var element = document.createElement(tag), children = Array.prototype.slice.call(arguments, 2).flat(Infinity);
  Object.keys(attributes || {}).forEach(function (name) {
    var value = attributes[name];
    if (value === undefined || value === null || value === false) return;
    if (typeof value === "function") element.addEventListener(name, value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  });
  children.forEach(function (child) { if (child !== undefined && child !== null && child !== false) element.append(child); });
  return element;
}
function button(text, act, more) { return h("button", Object.assign({ type: "button", "class": "btn", click: act }, more), text); }

var PREFIX = "doorstep-floor:";
var kept = {
  get: function (key) { try { return JSON.parse(localStorage.getItem(PREFIX + key)); } catch (error) { return null; } },
  set: function (key, value) { try { localStorage.setItem(PREFIX + key, JSON.stringify(value)); return true; } catch (error) { return false; } },
  drop: function (key) { localStorage.removeItem(PREFIX + key); },
  keys: function (start) { return Object.keys(localStorage).filter(function (key) { return key.startsWith(PREFIX + start); }).map(function (key) { return key.slice(PREFIX.length); }); },
};
// randomUUID is missing where the page is not served over https.
function newId() { return Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) { return byte.toString(16).padStart(2, "0"); }).join(""); }
function time(iso) { return new Intl.DateTimeFormat(LOCALE, { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" }).format(new Date(iso)); }
`;
