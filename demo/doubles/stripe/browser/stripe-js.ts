/**
 * A stand-in for Stripe.js: as much of https://docs.stripe.com/js as a page with a Payment Element uses. Its fields stand in the
 * page itself, where Stripe's are in a frame that the page cannot read.
 */
export const STRIPE_JS = `
(function () {
  var home = new URL(document.currentScript.src).origin;
  var WORDS = { en: ["Card number", "Expiry", "Security code"], de: ["Kartennummer", "Ablaufdatum", "Prüfziffer"] };

  function field(name, label, hint) {
    var all = document.createElement("label"), input = document.createElement("input");
    all.className = "field";
    all.textContent = label;
    input.type = "text"; input.name = name; input.inputMode = "numeric"; input.placeholder = hint; input.autocomplete = "off";
    all.append(input);
    return all;
  }

  function paymentElement(options) {
    var heard = {}, fields = [];
    return {
      on: function (what, then) { heard[what] = then; return this; },
      mount: function (place) {
        var at = typeof place === "string" ? document.querySelector(place) : place, words = WORDS[options.locale] || WORDS.en;
        fields = [field("number", words[0], "1234 1234 1234 1234"), field("expiry", words[1], "MM / YY"), field("cvc", words[2], "123")];
        at.replaceChildren.apply(at, fields);
        setTimeout(function () { if (heard.ready) heard.ready({}); });
      },
      unmount: function () { fields.forEach(function (one) { one.remove(); }); },
      number: function () { return fields.length ? fields[0].querySelector("input").value : ""; },
    };
  }

  function refused(type, code, message) { return { error: { type: type, code: code, message: message } }; }

  window.Stripe = function (key) {
    return {
      elements: function (options) {
        var made;
        return { clientSecret: options.clientSecret, create: function (type) { if (type !== "payment") throw new Error("No element " + type); return (made = paymentElement(options)); }, getElement: function () { return made; } };
      },
      confirmPayment: async function (given) {
        var secret = given.elements.clientSecret, id = secret.split("_secret_")[0], number = given.elements.getElement("payment").number();
        if (!number) return refused("validation_error", "incomplete_number", "Your card number is incomplete.");
        var body = new URLSearchParams({
          client_secret: secret, return_url: given.confirmParams.return_url, "payment_method_data[type]": "card", "payment_method_data[card][number]": number,
        });
        var answer = await fetch(home + "/v1/payment_intents/" + id + "/confirm", { method: "POST", headers: { authorization: "Bearer " + key, "content-type": "application/x-www-form-urlencoded" }, body: body });
        var intent = await answer.json();
        if (intent.error) return { error: intent.error };
        var next = intent.next_action && intent.next_action.redirect_to_url;
        if (next) { location.assign(home + new URL(next.url).pathname); return new Promise(function () {}); }
        var back = new URL(given.confirmParams.return_url);
        back.search = new URLSearchParams({ payment_intent: id, payment_intent_client_secret: secret, redirect_status: intent.status === "processing" ? "pending" : "succeeded" });
        location.assign(back);
        return new Promise(function () {});
      },
    };
  };
})();
`;
