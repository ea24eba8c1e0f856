import type { en } from "../en/texts";

export const refund: typeof en.refund = {
  state: { submitted: "Erstattung erbeten", refunded: "Erstattet", rejected: "Nicht erstattet" },
  submitted: "Das Etikett {{label}} wurde zurückgegeben. Der Paketdienst hat noch nicht entschieden.",
  submitted__amount: "Das Etikett {{label}} wurde zurückgegeben. Der Paketdienst hat über {{amount}} noch nicht entschieden.",
  refunded: "Der Paketdienst hat das Etikett {{label}} erstattet.",
  refunded__amount: "Der Paketdienst hat {{amount}} für das Etikett {{label}} erstattet.",
  rejected: "Der Paketdienst erstattet das Etikett {{label}} nicht.",
  rejected__amount: "Der Paketdienst erstattet {{amount}} für das Etikett {{label}} nicht.",
  takeNote: "Zur Kenntnis nehmen",
  seen: "Zur Kenntnis genommen am {{when}}.",
};
