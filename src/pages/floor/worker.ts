/** Keeps the page itself on the device, so that a reload without a connection shows it too. What the page asks for is never kept here. */
export const FLOOR_WORKER = `
"use strict";
var KEPT = "doorstep-floor", PAGE = "/doorstep/floor", FILES = [PAGE, PAGE + "/zxing.js"];
async function keep(request, answer) {
  if (answer.ok) await (await caches.open(KEPT)).put(new URL(request.url).pathname, answer.clone());
  return answer;
}
addEventListener("install", function (event) {
  event.waitUntil(fetch(PAGE).then(function (answer) { return keep({ url: location.origin + PAGE }, answer); }).then(function () { return skipWaiting(); }));
});
addEventListener("activate", function (event) { event.waitUntil(clients.claim()); });
addEventListener("fetch", function (event) {
  var path = new URL(event.request.url).pathname;
  if (event.request.method !== "GET" || !FILES.includes(path)) return;
  event.respondWith(fetch(event.request).then(function (answer) { return keep(event.request, answer); }, async function () {
    return (await caches.match(path, { ignoreVary: true })) || Response.error();
  }));
});
`;
