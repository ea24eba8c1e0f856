const RETURN = ".return";

/** The id under which a service is offered to bring goods back. */
export const returnService = (id: string): string => `${id}${RETURN}`;

/** The service itself: a return is carried, and priced, as the same service. */
export const outwardService = (id: string): string => (id.endsWith(RETURN) ? id.slice(0, -RETURN.length) : id);
