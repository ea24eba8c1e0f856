import type { en } from "../en/texts";

export const common: typeof en.common = {
  retry: "Riprova",
  failedTitle: "Caricamento non riuscito",
  loading: "Caricamento",
  opensInNewTab: "si apre in una nuova scheda",
  refused: "Non eseguito",
  unknown: "Sconosciuto",
  of: "di",
  results: "risultati",
  pages: "pagine",
  previous: "Precedente",
  next: "Successivo",
  cancel: "Annulla",
  save: "Salva",
  close: "Chiudi",
  copyOf: "Copia {{what}}",
  copied: "Copiato.",
  notCopied: "Il browser non permette di copiare: selezionare il testo.",
};
export const menu: typeof en.menu = { doorstep: "Doorstep", orders: "Ordini in viaggio", analytics: "Analisi", settings: "Impostazioni", workOrders: "Ordini di prelievo", warehouse: "Magazzino", bins: "Ubicazioni", activity: "Attività del magazzino", parcels: "Colli", pickers: "Addetti al prelievo", exceptions: "Anomalie", carriers: "Corrieri", stock: "Giacenze", sourcing: "Allocazione", delivery: "Consegna", payments: "Pagamenti", payouts: "Bonifici", paymentRules: "Regole di pagamento", messages: "Messaggi", mailTemplates: "Modelli di email", mailSettings: "Impostazioni email", health: "Diagnostica", care: "Assistenza clienti", careRules: "Regole di assistenza", satisfaction: "Soddisfazione" };
