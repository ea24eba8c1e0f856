/** What the shoppers of the orders at hand ask for. */
export const WISHES = String.raw`
function asksToRead(works) { return works.some(function (one) { return one.instructions || one.gift_message; }); }
/** Of each order, by its number where the screen is not one order's; after them what else belongs there. */
function wishes(works, more) {
  var asking = works.filter(function (one) { return asksToRead([one]) || one.leave_at || one.gift_receipt; });
  return asking.length > 0 && h("section", { "class": "card wishes" },
    asking.map(function (one) {
      return [
        (state.view.walk || works.length > 1) && h("p", { "class": "step" }, t("order", { number: one.display_id })),
        one.instructions && [h("h2", {}, t("instructions")), h("blockquote", {}, one.instructions)],
        one.gift_message && [h("h2", {}, t("gift_message")), h("blockquote", {}, one.gift_message)],
        one.leave_at && h("p", { "class": "notice" }, t("leave_at", { where: one.leave_at })),
        one.gift_receipt && h("p", { "class": "notice" }, t("gift_receipt")),
      ];
    }), more);
}
`;
