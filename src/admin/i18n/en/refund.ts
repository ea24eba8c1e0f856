/** The money of a label that was given back. */
export const refund = {
  state: { submitted: "Refund asked for", refunded: "Refunded", rejected: "Not refunded" },
  submitted: "The label {{label}} was given back. The carrier has not decided yet.",
  submitted__amount: "The label {{label}} was given back. The carrier has not decided on {{amount}} yet.",
  refunded: "The carrier has paid the label {{label}} back.",
  refunded__amount: "The carrier has paid {{amount}} back for the label {{label}}.",
  rejected: "The carrier does not pay the label {{label}} back.",
  rejected__amount: "The carrier does not pay {{amount}} back for the label {{label}}.",
  takeNote: "Take note",
  seen: "Taken note of on {{when}}.",
};
