// Tables whose rows become cards where a page is narrow.

/** Gives the cells of tables their heads as labels, for narrow pages that show rows as cards. */
export function labelled(element) {
  for (const table of element.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('thead th')].map(head => head.textContent);
    table.classList.add('cards');
    for (const row of table.tBodies[0].rows) {
      [...row.cells].forEach((cell, i) => cell.setAttribute('data-label', heads[i]));
    }
  }
  return element;
}
