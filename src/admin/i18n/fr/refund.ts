import type { en } from "../en/texts";

export const refund: typeof en.refund = {
  state: { submitted: "Remboursement demandé", refunded: "Remboursé", rejected: "Non remboursé" },
  submitted: "L’étiquette {{label}} a été rendue. Le transporteur n’a pas encore décidé.",
  submitted__amount: "L’étiquette {{label}} a été rendue. Le transporteur n’a pas encore décidé pour {{amount}}.",
  refunded: "Le transporteur a remboursé l’étiquette {{label}}.",
  refunded__amount: "Le transporteur a remboursé {{amount}} pour l’étiquette {{label}}.",
  rejected: "Le transporteur ne rembourse pas l’étiquette {{label}}.",
  rejected__amount: "Le transporteur ne rembourse pas {{amount}} pour l’étiquette {{label}}.",
  takeNote: "Marquer comme noté",
  seen: "Noté le {{when}}.",
};
