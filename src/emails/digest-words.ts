/** What an order can wait for, as the journey names it. */
type Awaited =
  | "stock_settled" | "backorder" | "payment" | "pack" | "label" | "label_refund" | "carrier_scan" | "delivery" | "capture_retry" | "payment_review" | "capture_before_end" | "payment_by_shopper"
  | "dispute_answer" | "case_answer" | "reachable_shopper" | "case_reply" | "case_reopened" | "case_solution" | "remedy";

export type DigestWords = { subject: string; heading: string; lead: string; more: string; since: string; button: string; awaits: Record<Awaited, string> };

const EN: DigestWords = {
  subject: "Waiting for you: {count}", heading: "What waits for you", lead: "What did not happen in time, the longest overdue first.",
  more: "And {count} more on the board.", since: "since {date}", button: "Open the board",
  awaits: {
    stock_settled: "Stock to be settled", backorder: "Stock that has not come", payment: "Payment that has not come", pack: "To be packed", label: "To be labelled",
    label_refund: "Label that the carrier does not refund", carrier_scan: "Not scanned by the carrier", delivery: "Not delivered", capture_retry: "To be charged again",
    payment_review: "Payment to be reviewed", capture_before_end: "To be captured before the authorisation ends", payment_by_shopper: "Shopper has not paid",
    dispute_answer: "Dispute to be answered", case_answer: "Shopper to be answered", reachable_shopper: "Confirmation bounced",
    case_reply: "Shopper has written again", case_reopened: "Case that was opened again", case_solution: "Case to be solved", remedy: "What was promised for a case could not be done",
  },
};
const DE: DigestWords = {
  subject: "Wartet auf Sie: {count}", heading: "Was auf Sie wartet", lead: "Was nicht rechtzeitig geschehen ist, das am längsten Überfällige zuerst.",
  more: "Und {count} weitere auf der Übersicht.", since: "seit {date}", button: "Übersicht öffnen",
  awaits: {
    stock_settled: "Bestand zuteilen", backorder: "Ware ist nicht gekommen", payment: "Zahlung ist nicht gekommen", pack: "Packen", label: "Etikett kaufen",
    label_refund: "Etikett, das der Versender nicht erstattet", carrier_scan: "Vom Versender nicht gescannt", delivery: "Nicht zugestellt", capture_retry: "Noch einmal einziehen",
    payment_review: "Zahlung prüfen", capture_before_end: "Einziehen, bevor die Autorisierung endet", payment_by_shopper: "Kunde hat nicht gezahlt",
    dispute_answer: "Streitfall beantworten", case_answer: "Kunden antworten", reachable_shopper: "Bestätigung war unzustellbar",
    case_reply: "Kunde hat wieder geschrieben", case_reopened: "Wieder geöffneter Fall", case_solution: "Fall lösen", remedy: "Zugesagtes zu einem Fall war nicht möglich",
  },
};
const FR: DigestWords = {
  subject: "En attente de vous : {count}", heading: "Ce qui vous attend", lead: "Ce qui n’a pas été fait à temps, le plus en retard d’abord.",
  more: "Et {count} de plus dans le tableau de bord.", since: "depuis {date}", button: "Ouvrir le tableau de bord",
  awaits: {
    stock_settled: "Stock à attribuer", backorder: "Marchandise qui n’est pas arrivée", payment: "Paiement qui n’est pas arrivé", pack: "À emballer", label: "À étiqueter",
    label_refund: "Étiquette que le transporteur ne rembourse pas", carrier_scan: "Non scanné par le transporteur", delivery: "Non livré", capture_retry: "À encaisser de nouveau",
    payment_review: "Paiement à vérifier", capture_before_end: "À encaisser avant la fin de l’autorisation", payment_by_shopper: "Le client n’a pas payé",
    dispute_answer: "Litige auquel répondre", case_answer: "Client à qui répondre", reachable_shopper: "Confirmation non distribuée",
    case_reply: "Le client a écrit de nouveau", case_reopened: "Dossier rouvert", case_solution: "Dossier à résoudre", remedy: "Ce qui fut promis pour un dossier n’a pas pu être fait",
  },
};
const ES: DigestWords = {
  subject: "Le esperan: {count}", heading: "Lo que le espera", lead: "Lo que no se hizo a tiempo, lo más atrasado primero.",
  more: "Y {count} más en el panel.", since: "desde {date}", button: "Abrir el panel",
  awaits: {
    stock_settled: "Stock por asignar", backorder: "Mercancía que no ha llegado", payment: "Pago que no ha llegado", pack: "Por embalar", label: "Por etiquetar",
    label_refund: "Etiqueta que el transportista no reembolsa", carrier_scan: "Sin escanear por el transportista", delivery: "Sin entregar", capture_retry: "Por cobrar de nuevo",
    payment_review: "Pago por revisar", capture_before_end: "Por cobrar antes de que termine la autorización", payment_by_shopper: "El cliente no ha pagado",
    dispute_answer: "Disputa por responder", case_answer: "Cliente por responder", reachable_shopper: "Confirmación rebotada",
    case_reply: "El cliente ha escrito de nuevo", case_reopened: "Caso reabierto", case_solution: "Caso por resolver", remedy: "No se pudo hacer lo prometido en un caso",
  },
};
const IT: DigestWords = {
  subject: "In attesa di Lei: {count}", heading: "Che cosa La attende", lead: "Ciò che non è avvenuto in tempo, prima ciò che è più in ritardo.",
  more: "E altri {count} sulla bacheca.", since: "dal {date}", button: "Apri la bacheca",
  awaits: {
    stock_settled: "Giacenza da assegnare", backorder: "Merce che non è arrivata", payment: "Pagamento che non è arrivato", pack: "Da imballare", label: "Da etichettare",
    label_refund: "Etichetta che il corriere non rimborsa", carrier_scan: "Non scansionato dal corriere", delivery: "Non consegnato", capture_retry: "Da incassare di nuovo",
    payment_review: "Pagamento da verificare", capture_before_end: "Da incassare prima che scada l’autorizzazione", payment_by_shopper: "Il cliente non ha pagato",
    dispute_answer: "Contestazione a cui rispondere", case_answer: "Cliente a cui rispondere", reachable_shopper: "Conferma respinta",
    case_reply: "Il cliente ha scritto di nuovo", case_reopened: "Caso riaperto", case_solution: "Caso da risolvere", remedy: "Quanto promesso per un caso non è stato possibile",
  },
};
const WORDS: Record<string, DigestWords> = { en: EN, de: DE, fr: FR, es: ES, it: IT };

/** In the languages of the dashboard, for its readers are the same people; in any other, English. */
export const digestWords = (locale: string): DigestWords => WORDS[locale.split("-")[0]!.toLowerCase()] ?? EN;

/** What is waited for, in words. */
export const awaitedIn = (words: DigestWords, awaits: string): string => words.awaits[awaits as Awaited] ?? awaits;
