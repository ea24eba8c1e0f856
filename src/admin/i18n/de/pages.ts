import type { en } from "../en/texts";

export const health: typeof en.health = {
  title: "Zustand",
  subtitle: "Was die Prüfung ergab und wie die Hintergrundarbeit steht.",
  version: "Doorstep {{version}}",
  checks: "Prüfungen",
  ok: "In Ordnung",
  notOk: "Braucht Aufmerksamkeit",
  allOk: "Alle {{count}} Prüfungen sind in Ordnung.",
  someNotOk_one: "{{count}} Prüfung braucht Aufmerksamkeit.",
  someNotOk_other: "{{count}} Prüfungen brauchen Aufmerksamkeit.",
  check: {
    work_runs: "Hintergrundarbeit läuft",
    no_dead_letters: "Nichts wurde aufgegeben",
    link_secret: "Geheimnis der Kundenlinks",
    stock_guard: "Bestandswächter der Datenbank",
    carrier: "Paketdienst",
  },
  work: "Hintergrundarbeit",
  queued: "Wartend",
  active: "Laufend",
  failed: "Fehlgeschlagen",
  deadLetters: "Aufgegeben",
  deadLettersText: "Arbeit, die endgültig scheiterte. Ursache beheben, dann die Bestellung erneut verfolgen lassen.",
  noDeadLetters: "Keine Arbeit wurde aufgegeben.",
  column: { work: "Arbeit", key: "Betrifft", failedAt: "Gescheitert", reason: "Grund" },
};
export const stock: typeof en.stock = {
  title: "Bestandsprüfung",
  text: "Reservierungen, Bestände und Bestellungen stimmen überein.",
  someText: "Reservierungen, Bestände und Bestellungen stimmen nicht überein.",
  mend: "Beheben",
  again: "Erneut prüfen",
  mendTitle: "Bestand beheben?",
  mendText_one: "{{count}} Befund wird behoben. Was ein Mensch entscheiden muss, bleibt, wie es ist.",
  mendText_other: "{{count}} Befunde werden behoben. Was ein Mensch entscheiden muss, bleibt, wie es ist.",
  repair: "Beheben: {{what}}.",
};
