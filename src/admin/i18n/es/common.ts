import type { en } from "../en/texts";

export const common: typeof en.common = {
  retry: "Reintentar",
  failedTitle: "No se ha podido cargar",
  loading: "Cargando",
  opensInNewTab: "se abre en una pestaña nueva",
  refused: "No realizado",
  unknown: "Desconocido",
  of: "de",
  results: "resultados",
  pages: "páginas",
  previous: "Anterior",
  next: "Siguiente",
  cancel: "Cancelar",
  save: "Guardar",
  close: "Cerrar",
  copyOf: "Copiar {{what}}",
  copied: "Copiado.",
  notCopied: "El navegador no permite copiar: seleccione el texto.",
};
export const menu: typeof en.menu = { doorstep: "Doorstep", orders: "Pedidos en camino", analytics: "Análisis", settings: "Ajustes", workOrders: "Órdenes de preparación", warehouse: "Almacén", bins: "Huecos", activity: "Actividad del almacén", parcels: "Paquetes", pickers: "Preparadores", exceptions: "Incidencias", carriers: "Transportistas", stock: "Stock", sourcing: "Asignación", delivery: "Entrega", payments: "Pagos", payouts: "Transferencias", paymentRules: "Reglas de pago", messages: "Mensajes", mailTemplates: "Plantillas de correo", mailSettings: "Ajustes de correo", health: "Diagnóstico", care: "Atención al cliente", careRules: "Reglas de atención", satisfaction: "Satisfacción" };
