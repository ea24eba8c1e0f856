/** The BCP 47 tag of a language as the dashboard names it: `ptBR` → `pt-BR`. */
export const localeOf = (language: string): string => language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2");
