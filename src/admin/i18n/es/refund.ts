import type { en } from "../en/texts";

export const refund: typeof en.refund = {
  state: { submitted: "Reembolso solicitado", refunded: "Reembolsado", rejected: "No reembolsado" },
  submitted: "La etiqueta {{label}} se ha devuelto. El transportista aún no ha decidido.",
  submitted__amount: "La etiqueta {{label}} se ha devuelto. El transportista aún no ha decidido sobre {{amount}}.",
  refunded: "El transportista ha reembolsado la etiqueta {{label}}.",
  refunded__amount: "El transportista ha reembolsado {{amount}} por la etiqueta {{label}}.",
  rejected: "El transportista no reembolsa la etiqueta {{label}}.",
  rejected__amount: "El transportista no reembolsa {{amount}} por la etiqueta {{label}}.",
  takeNote: "Tomar nota",
  seen: "Nota tomada el {{when}}.",
};
