/**
 * The payment page's only script. It asks our server to begin the payment, loads the provider's form, which alone sees the card, and
 * hands the payment over to it; the provider leads back to the page, and the server finds out how it went. All words are the page's.
 */
export const PAY_SCRIPT = `
(function () {
  "use strict";
  var box = document.getElementById("pay"), words = box.dataset, form = box.querySelector("form"), button = form.querySelector("button");
  var problem = document.getElementById("pay-problem"), wait = document.getElementById("pay-wait"), again = document.getElementById("pay-again");
  var begun, stripe, elements;

  function say(text) { problem.textContent = text || ""; problem.hidden = !text; }
  function busy(text) { button.disabled = Boolean(text); wait.textContent = text || ""; wait.hidden = !text; }
  function stop(text) { busy(""); form.hidden = true; say(text); again.hidden = false; }
  function pause(ms) { return new Promise(function (next) { setTimeout(next, ms); }); }

  // Another tab may be at it: then this one gets the same payment a moment later.
  async function begin(triesLeft) {
    var answer = await fetch(words.begin, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    if (answer.ok) return answer.json();
    if (answer.status === 409 && triesLeft > 0) { await pause(700); return begin(triesLeft - 1); }
    throw new Error(answer.status === 409 ? words.changed : answer.status === 429 ? words.often : words.unavailable);
  }

  function load(url) {
    return new Promise(function (loaded, failed) {
      var script = document.createElement("script");
      script.src = url;
      script.onload = loaded;
      script.onerror = function () { failed(new Error(words.unavailable)); };
      document.head.appendChild(script);
    });
  }

  async function open() {
    busy(words.wait);
    begun = await begin(4);
    await load(begun.script_url);
    stripe = window.Stripe(begun.publishable_key);
    var theme = matchMedia("(prefers-color-scheme: dark)").matches ? "night" : "stripe";
    elements = stripe.elements({ clientSecret: begun.client_secret, locale: words.locale, appearance: { theme: theme, variables: { colorPrimary: words.colour } } });
    var element = elements.create("payment");
    element.on("ready", function () { busy(""); });
    element.on("loaderror", function () { stop(words.unavailable); });
    form.hidden = false;
    element.mount("#pay-element");
  }

  form.addEventListener("submit", async function (event) {
    event.preventDefault();
    if (button.disabled) return;
    say("");
    busy(words.wait);
    try {
      var answer = await stripe.confirmPayment({ elements: elements, confirmParams: { return_url: begun.return_url } });
      if (answer.error && answer.error.code === "payment_intent_unexpected_state") return location.reload();
      busy("");
      say(answer.error && (answer.error.message || words.unavailable));
    } catch (error) { stop(words.unavailable); }
  });

  open().catch(function (error) { stop(error.message === words.changed || error.message === words.often ? error.message : words.unavailable); });
})();
`;
