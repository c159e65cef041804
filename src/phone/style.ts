// The style of the pages, small enough to travel inside each of them.
import agenda from './agenda.css?inline';
import page from './page.css?inline';
import ticket from './ticket.css?inline';

/** What stands between the style tags, to the byte: a policy may allow exactly this by its hash. */
export const style = page + agenda + ticket;
