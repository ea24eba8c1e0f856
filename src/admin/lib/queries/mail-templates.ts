import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { MailTexts } from "../../../modules/lifecycle-email/rules/texts";
import type { MailPreview, Template, TemplateSummary } from "../mails/types";
import { sdk } from "../sdk";
import { keys } from "./keys";
import { useAction } from "./use-action";

export const useTemplates = () =>
  useQuery({
    queryKey: keys.mailTemplates(),
    queryFn: async () => (await sdk.client.fetch<{ templates: TemplateSummary[] }>("/admin/doorstep/templates")).templates,
    retry: 1,
  });

/** `name` is `kind/language`. */
export const useTemplate = (name: string) =>
  useQuery({
    queryKey: keys.mailTemplate(name),
    queryFn: async () => (await sdk.client.fetch<{ template: Template }>(`/admin/doorstep/templates/${name}`)).template,
    retry: 1,
  });

type PreviewOf = { texts?: MailTexts; order_id?: string };

/** The mail as it would go out with these texts; the last one stays on the screen while the next is made. */
export const usePreview = (name: string, of: PreviewOf, enabled = true) =>
  useQuery({
    queryKey: keys.mailPreview(name, of),
    queryFn: async () => (await sdk.client.fetch<{ preview: MailPreview }>(`/admin/doorstep/templates/${name}/preview`, { method: "POST", body: of })).preview,
    placeholderData: keepPreviousData,
    enabled,
    retry: 0,
  });

/** The id of the order with this number; null where there is none, undefined while nobody asks. */
export const useOrderOfNumber = (number: string) =>
  useQuery({
    queryKey: keys.orderOfNumber(number),
    queryFn: async () => {
      const { orders } = await sdk.client.fetch<{ orders: { id: string; display_id: number }[] }>("/admin/orders", { query: { q: number, fields: "id,display_id", limit: 20 } });
      return orders.find(({ display_id }) => String(display_id) === number)?.id ?? null;
    },
    enabled: /^\d+$/.test(number),
    retry: 1,
  });

type Changed = { template: Template };
export const useSaveDraft = (name: string) => useAction<{ texts: MailTexts }, Changed>((body) => ({ path: `templates/${name}`, body }));
export const useDiscardDraft = (name: string) => useAction<void, Changed>(() => ({ path: `templates/${name}`, method: "DELETE" }));
export const usePublish = (name: string) => useAction<{ version: number }, Changed>((body) => ({ path: `templates/${name}/publish`, body }));
export const useRevert = (name: string) => useAction<{ to: number; version: number }, Changed>((body) => ({ path: `templates/${name}/revert`, body }));
export const useTestMail = (name: string) => useAction<PreviewOf & { to: string }>((body) => ({ path: `templates/${name}/test`, body }));
