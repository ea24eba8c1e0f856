import type { MedusaContainer } from "@medusajs/framework/types";
import type { NewView, SavedViewRow, ViewPage } from "../../../modules/order-journey/saved-views";
import { notFound } from "../../../shared/errors";
import { journeyRoomOf } from "../room";

export { VIEW_PAGES } from "../../../modules/order-journey/saved-views";
/** A view as a user sees it: whose it is otherwise is nobody's business but the shop's. */
export type ShownView = Omit<SavedViewRow, "user_id"> & { mine: boolean };

const shown = ({ user_id, is_default, ...view }: SavedViewRow, userId: string): ShownView => ({ ...view, mine: user_id === userId, is_default: is_default && user_id === userId });

/** The user's own views of a list, and those that others share. */
export const savedViews = async (container: MedusaContainer, page: ViewPage, userId: string): Promise<ShownView[]> =>
  (await journeyRoomOf(container).viewsFor(page, userId)).map((view) => shown(view, userId));

/** Keeps a view of the user's. @throws 404 for the id of none of theirs: another's can be looked through, and not changed */
export async function saveView(container: MedusaContainer, userId: string, view: NewView, id?: string): Promise<ShownView> {
  const saved = await journeyRoomOf(container).saveView(userId, view, id);
  if (!saved) throw notFound("view of yours", id!);
  return shown(saved, userId);
}

/** @throws 404 for the id of none of theirs */
export async function dropView(container: MedusaContainer, userId: string, id: string): Promise<void> {
  if (!(await journeyRoomOf(container).dropView(userId, id))) throw notFound("view of yours", id);
}
