import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { SENT_AGAIN_TOGETHER } from "../../../modules/lifecycle-email/rules/trouble";
import type { MailSettings } from "../../../modules/lifecycle-email/rules/mail-settings";
import type { MailSettingsInForce, Suppression } from "../mails/types";
import { sdk } from "../sdk";
import type { Message, Page } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const MAIL_PAGE = 20;
export type MessageFilter = { q?: string; kind?: string; state?: string; offset: number };

/** Messages of all orders, the newest first. */
export const useMessageList = (filter: MessageFilter) =>
  useQuery({
    queryKey: keys.messageList(filter),
    queryFn: () => sdk.client.fetch<{ messages: Message[] } & Page>("/admin/doorstep/messages", { query: { ...filter, limit: MAIL_PAGE, order: "-created_at" } }),
    placeholderData: keepPreviousData,
    retry: 1,
  });

export const useResend = (id: string) => useAction((body: { to?: string }) => ({ path: `messages/${id}/resend`, body }));

/** How many mails were kept back by what can be mended for all of them. */
export const useKeptBack = () =>
  useQuery({
    queryKey: keys.messageList({ keptBack: true }),
    queryFn: async () => (await sdk.client.fetch<Page>("/admin/doorstep/messages", { query: { state: "failed", trouble: [...SENT_AGAIN_TOGETHER], limit: 1, fields: "id" } })).count,
    retry: 1,
  });
export const useResendKeptBack = () => useAction<void, { resent: number }>(() => ({ path: "messages/resend-kept-back", body: {} }));

export const useSuppressions = (offset: number) =>
  useQuery({
    queryKey: keys.suppressions(offset),
    queryFn: () => sdk.client.fetch<{ suppressions: Suppression[] } & Page>("/admin/doorstep/suppressions", { query: { offset, limit: MAIL_PAGE } }),
    retry: 1,
  });
export const useLift = () => useAction((id: string) => ({ path: `suppressions/${id}`, method: "DELETE" }));

export const useMailSettings = () =>
  useQuery({
    queryKey: keys.mailSettings(),
    queryFn: async () => (await sdk.client.fetch<{ mail_settings: MailSettingsInForce }>("/admin/doorstep/settings/mails")).mail_settings,
    retry: 1,
  });
type SettingsChange = { version: number; values: MailSettings; without?: string[] };
export const useSaveMailSettings = () => useAction<SettingsChange, { mail_settings: MailSettingsInForce }>((body) => ({ path: "settings/mails", body }));
