import type { en } from "../en/texts";

export const health: typeof en.health = {
  title: "Diagnostic",
  subtitle: "Le résultat du diagnostic et l’état des tâches de fond.",
  version: "Doorstep {{version}}",
  checks: "Contrôles",
  ok: "En ordre",
  notOk: "À vérifier",
  allOk: "Tous les contrôles sont en ordre ({{count}}).",
  someNotOk_one: "{{count}} contrôle est à vérifier.",
  someNotOk_other: "{{count}} contrôles sont à vérifier.",
  check: {
    work_runs: "Les tâches de fond s’exécutent",
    no_dead_letters: "Aucune tâche abandonnée",
    link_secret: "Secret des liens des clients",
    stock_guard: "Protection du stock en base de données",
    carrier: "Transporteur",
  },
  work: "Tâches de fond",
  queued: "En file",
  active: "En cours",
  failed: "Échouées",
  deadLetters: "Abandonnées",
  deadLettersText: "Tâches en échec définitif. Corrigez la cause, puis relancez le suivi de la commande.",
  noDeadLetters: "Aucune tâche n’a été abandonnée.",
  column: { work: "Tâche", key: "Concerne", failedAt: "Échec", reason: "Raison" },
};
export const stock: typeof en.stock = {
  title: "Contrôle du stock",
  text: "Mises de côté, réservations, niveaux et commandes concordent.",
  someText: "Mises de côté, réservations, niveaux et commandes ne concordent pas.",
  mend: "Corriger",
  again: "Contrôler à nouveau",
  mendTitle: "Corriger le stock ?",
  mendText_one: "{{count}} écart est corrigé. Ce qui exige une décision reste tel quel.",
  mendText_other: "{{count}} écarts sont corrigés. Ce qui exige une décision reste tel quel.",
  repair: "Correction : {{what}}.",
};
