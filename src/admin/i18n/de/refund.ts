import type { en } from "../en/texts";

export const refund: typeof en.refund = {
  state: { submitted: "Erstattung erbeten", refunded: "Erstattet", rejected: "Nicht erstattet" },
  submitted: "Das Etikett {{label}} wurde zurückgegeben. Der Versanddienst hat noch nicht entschieden.",
  submitted__amount: "Das Etikett {{label}} wurde zurückgegeben. Der Versanddienst hat über {{amount}} noch nicht entschieden.",
  refunded: "Der Versanddienst hat das Etikett {{label}} erstattet.",
  refunded__amount: "Der Versanddienst hat {{amount}} für das Etikett {{label}} erstattet.",
  rejected: "Der Versanddienst erstattet das Etikett {{label}} nicht.",
  rejected__amount: "Der Versanddienst erstattet {{amount}} für das Etikett {{label}} nicht.",
  takeNote: "Zur Kenntnis nehmen",
  seen: "Zur Kenntnis genommen am {{when}}.",
};
