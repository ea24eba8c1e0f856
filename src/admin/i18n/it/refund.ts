import type { en } from "../en/texts";

export const refund: typeof en.refund = {
  state: { submitted: "Rimborso richiesto", refunded: "Rimborsato", rejected: "Non rimborsato" },
  submitted: "L’etichetta {{label}} è stata restituita. Il corriere non ha ancora deciso.",
  submitted__amount: "L’etichetta {{label}} è stata restituita. Il corriere non ha ancora deciso su {{amount}}.",
  refunded: "Il corriere ha rimborsato l’etichetta {{label}}.",
  refunded__amount: "Il corriere ha rimborsato {{amount}} per l’etichetta {{label}}.",
  rejected: "Il corriere non rimborsa l’etichetta {{label}}.",
  rejected__amount: "Il corriere non rimborsa {{amount}} per l’etichetta {{label}}.",
  takeNote: "Prendi nota",
  seen: "Nota presa il {{when}}.",
};
