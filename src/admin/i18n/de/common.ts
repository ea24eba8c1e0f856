import type { en } from "../en/texts";

export const common: typeof en.common = {
  retry: "Erneut versuchen",
  failedTitle: "Das konnte nicht geladen werden",
  loading: "Wird geladen",
  opensInNewTab: "öffnet in einem neuen Tab",
  refused: "Nicht ausgeführt",
  unknown: "Unbekannt",
  of: "von",
  results: "Ergebnisse",
  pages: "Seiten",
  previous: "Zurück",
  next: "Weiter",
  cancel: "Abbrechen",
  save: "Speichern",
  close: "Schließen",
  copyOf: "{{what}} kopieren",
  copied: "Kopiert.",
  notCopied: "Der Browser lässt das Kopieren nicht zu: Bitte den Text markieren.",
};
export const menu: typeof en.menu = { doorstep: "Doorstep", orders: "Bestellungen unterwegs", analytics: "Auswertung", settings: "Einstellungen", workOrders: "Arbeitsaufträge", warehouse: "Lager", bins: "Lagerplätze", activity: "Lagerprotokoll", parcels: "Pakete", pickers: "Picker", exceptions: "Ausnahmen", carriers: "Versanddienste", stock: "Bestand", sourcing: "Zuteilung", delivery: "Lieferung", payments: "Zahlungen", payouts: "Auszahlungen", paymentRules: "Zahlungsregeln", messages: "Nachrichten", mailTemplates: "E-Mail-Vorlagen", mailSettings: "E-Mail-Einstellungen", health: "Zustand", care: "Kundenfälle", careRules: "Regeln für Fälle", satisfaction: "Zufriedenheit" };
