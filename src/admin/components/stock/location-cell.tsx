import { Table } from "@medusajs/ui";

/** A location's name; a long one is cut off and shown whole to whoever points at it. */
export const LocationCell = ({ name }: { name: string }) => (
  <Table.Cell className="text-ui-fg-base"><span className="block max-w-24 truncate sm:max-w-40" title={name}>{name}</span></Table.Cell>
);
