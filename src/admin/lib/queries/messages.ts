import { useQuery } from "@tanstack/react-query";
import { sdk } from "../sdk";
import type { Message, RenderedMessage } from "../types";
import { keys } from "./keys";

/** The messages about an order, newest first. */
export const useMessages = (orderId: string) =>
  useQuery({
    queryKey: keys.messages(orderId),
    queryFn: async () =>
      (await sdk.client.fetch<{ messages: Message[] }>("/admin/doorstep/messages", { query: { order_id: orderId, order: "-created_at", limit: 50 } })).messages,
    retry: 1,
  });

/** One message as it was rendered; asked for only once somebody opens it. */
export const useMessage = (id: string | undefined) =>
  useQuery({
    queryKey: keys.message(id ?? ""),
    queryFn: async () => (await sdk.client.fetch<{ message: RenderedMessage }>(`/admin/doorstep/messages/${id}`)).message,
    enabled: id !== undefined,
    retry: 1,
  });
