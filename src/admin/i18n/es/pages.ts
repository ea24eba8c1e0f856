import type { en } from "../en/texts";

export const health: typeof en.health = {
  title: "Diagnóstico",
  subtitle: "Lo que ha encontrado el diagnóstico y cómo van las tareas en segundo plano.",
  version: "Doorstep {{version}}",
  checks: "Comprobaciones",
  ok: "En orden",
  notOk: "Requiere atención",
  allOk: "Las {{count}} comprobaciones están en orden.",
  someNotOk_one: "{{count}} comprobación requiere atención.",
  someNotOk_other: "{{count}} comprobaciones requieren atención.",
  check: {
    work_runs: "Las tareas en segundo plano se ejecutan",
    no_dead_letters: "Ninguna tarea abandonada",
    link_secret: "Secreto de los enlaces de los clientes",
    stock_guard: "Protección del stock en la base de datos",
    carrier: "Transportista",
  },
  work: "Tareas en segundo plano",
  queued: "En cola",
  active: "En curso",
  failed: "Fallidas",
  deadLetters: "Abandonadas",
  deadLettersText: "Tareas que fallaron definitivamente. Corrija la causa y haga que se siga de nuevo el pedido.",
  noDeadLetters: "No se ha abandonado ninguna tarea.",
  column: { work: "Tarea", key: "Sobre", failedAt: "Falló", reason: "Motivo" },
};
export const stock: typeof en.stock = {
  title: "Comprobación del stock",
  text: "Apartados, reservas, niveles y pedidos coinciden.",
  someText: "Apartados, reservas, niveles y pedidos no coinciden.",
  mend: "Corregir",
  again: "Comprobar de nuevo",
  mendTitle: "¿Corregir el stock?",
  mendText_one: "Se corrige {{count}} discrepancia. Lo que debe decidir una persona queda como está.",
  mendText_other: "Se corrigen {{count}} discrepancias. Lo que debe decidir una persona queda como está.",
  repair: "Corrigiendo {{what}}.",
};
