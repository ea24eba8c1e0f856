import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CareMacro, CaseDetail, ListedCase, Satisfaction } from "../care/types";
import { sdk } from "../sdk";
import type { Page } from "../types";
import { keys } from "./keys";
import { useAction } from "./use-action";

const PATH = "/admin/doorstep/cases";

export const useCases = (query: Record<string, unknown>) =>
  useQuery({
    queryKey: keys.cases(query), queryFn: () => sdk.client.fetch<{ cases: ListedCase[] } & Page>(PATH, { query }), placeholderData: keepPreviousData, refetchInterval: 30_000, retry: 1,
  });

/** More open cases of one order than that nobody has. */
const MOST_OF_ORDER = 20;
/** An order's cases that are not over. */
export const useCasesOfOrder = (orderId: string) => useCases({ order_id: orderId, state: ["open", "waiting"], order: "due_at", limit: MOST_OF_ORDER });

export const useCase = (id: string) =>
  useQuery({ queryKey: keys.case(id), queryFn: () => sdk.client.fetch<CaseDetail>(`${PATH}/${id}`), enabled: id !== "", refetchInterval: 30_000, retry: 1 });

export type CaseToOpen = { key: string; order_id: string; reason: string; text: string; items: { line_item_id: string; quantity: number }[]; notify: boolean };
export const useOpenCase = () => useAction<CaseToOpen, { case: { id: string } }>((body) => ({ path: "cases", body }));

/** The lines of which a case of this order can be. */
export const useOrderLines = (orderId: string | null) =>
  useQuery({
    queryKey: keys.orderLines(orderId ?? ""), enabled: orderId !== null, retry: 1,
    queryFn: async () => {
      const { order } = await sdk.admin.order.retrieve(orderId!, { fields: "id,*items" });
      return (order.items ?? []).filter(({ quantity }) => quantity > 0).map(({ id, title, product_title, quantity }) => ({ id, title: product_title ?? title, quantity }));
    },
  });

/** Something done to a case, by the part of its address that names it. */
export const useCaseAction = (id: string) => useAction(({ what, body = {} }: { what: string; body?: object }) => ({ path: `cases/${id}/${what}`, body }));

export const useMacros = () =>
  useQuery({
    queryKey: keys.careMacros(), queryFn: async () => (await sdk.client.fetch<{ care_macros: CareMacro[] }>("/admin/doorstep/care-macros", { query: { limit: 100 } })).care_macros, retry: 1,
  });

/** A macro's text, filled in for a case. */
export const filledMacro = (caseId: string, macroId: string): Promise<{ text: string; missing: string[] }> => sdk.client.fetch(`${PATH}/${caseId}/macros/${macroId}`);

export const useSaveMacro = (id?: string) => useAction((body: Omit<CareMacro, "id">) => ({ path: id ? `care-macros/${id}` : "care-macros", body }));
export const useDeleteMacro = () => useAction((id: string) => ({ path: `care-macros/${id}`, method: "DELETE" }));

export const useSatisfaction = (from: string, to: string) =>
  useQuery({
    queryKey: keys.satisfaction(from, to), queryFn: async () => (await sdk.client.fetch<{ satisfaction: Satisfaction }>("/admin/doorstep/satisfaction", { query: { from, to } })).satisfaction,
    placeholderData: keepPreviousData, retry: 1,
  });
