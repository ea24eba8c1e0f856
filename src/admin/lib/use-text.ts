import { useTranslation } from "react-i18next";
import { localeOf } from "./locale";
import type { TextKey } from "./text-key";

export type Translate = (key: TextKey, values?: Record<string, unknown>) => string;
export type Text = {
  t: Translate;
  /** The text of a name that the API gave us, such as a state; the name itself, made readable, when we have no text. */
  named: (group: string, name: string) => string;
  locale: string;
};

const readable = (name: string): string => {
  const words = name.replace(/[_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The extension's texts in the reader's language. */
export function useText(): Text {
  const { t, i18n } = useTranslation("doorstep");
  const say = t as unknown as (key: string, values?: Record<string, unknown>) => string;
  return {
    t: (key, values) => say(key, { ns: "doorstep", ...values }),
    named: (group, name) => say(`${group}.${name}`, { ns: "doorstep", defaultValue: readable(name) }),
    locale: localeOf(i18n.resolvedLanguage ?? i18n.language ?? "en"),
  };
}
