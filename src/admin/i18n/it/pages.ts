import type { en } from "../en/texts";

export const health: typeof en.health = {
  title: "Diagnostica",
  subtitle: "L’esito della diagnosi e lo stato delle attività in background.",
  version: "Doorstep {{version}}",
  checks: "Controlli",
  ok: "In ordine",
  notOk: "Da verificare",
  allOk: "Tutti i {{count}} controlli sono in ordine.",
  someNotOk_one: "{{count}} controllo è da verificare.",
  someNotOk_other: "{{count}} controlli sono da verificare.",
  check: {
    work_runs: "Le attività in background funzionano",
    no_dead_letters: "Nessuna attività abbandonata",
    link_secret: "Segreto dei link dei clienti",
    stock_guard: "Protezione delle giacenze nel database",
    carrier: "Corriere",
  },
  work: "Attività in background",
  queued: "In coda",
  active: "In corso",
  failed: "Non riuscite",
  deadLetters: "Abbandonate",
  deadLettersText: "Attività fallite definitivamente. Correggere la causa, poi far seguire di nuovo l’ordine.",
  noDeadLetters: "Nessuna attività è stata abbandonata.",
  column: { work: "Attività", key: "Riguarda", failedAt: "Fallita", reason: "Motivo" },
};
export const stock: typeof en.stock = {
  title: "Controllo delle giacenze",
  text: "Accantonamenti, prenotazioni, livelli e ordini concordano.",
  someText: "Accantonamenti, prenotazioni, livelli e ordini non concordano.",
  mend: "Correggi",
  again: "Controlla di nuovo",
  mendTitle: "Correggere le giacenze?",
  mendText_one: "Viene corretta {{count}} discordanza. Ciò che deve decidere una persona resta com’è.",
  mendText_other: "Vengono corrette {{count}} discordanze. Ciò che deve decidere una persona resta com’è.",
  repair: "Correzione: {{what}}.",
};
