// Closes an open menu when something else is pressed, or with Escape, and puts the focus where the skip link leads.
// Without this file a menu closes by its own button, and the skip link scrolls.
const toggled = new Map();
const foldName = (fold) => `${fold.className}: ${fold.querySelector('summary')?.textContent}`;

const close = (except) => document.querySelectorAll('details[data-menu][open]').forEach((menu) => {
  if (!except || !menu.contains(except)) {
    menu.open = false;
    toggled.set(foldName(menu), false);
  }
});

document.addEventListener('click', (event) => {
  close(event.target);
  const fold = event.target.closest('summary')?.closest('details');
  if (fold) {
    toggled.set(foldName(fold), !fold.open);
  }

  const skip = event.target.closest('a.skip');
  if (skip) {
    event.preventDefault();
    document.getElementById(skip.hash.slice(1))?.focus();
  }
}, true);

// Figures and text that were typed and have not reached the server are kept in this browser for their account. Whoever signs out is asked when some are left, and
// leaves none behind once he is out: the page of sign-in removes them, so that a sign-out that did not arrive loses nothing.
const draftsOf = (account) => Object.keys(localStorage).filter((name) => name.startsWith(`pilotreview.entry.${account}.`));
const signingOut = 'pilotreview.signing-out';
document.addEventListener('submit', (event) => {
  const account = event.target.dataset.signsOut;
  if (account === undefined) {
    return;
  }

  if (draftsOf(account).length > 0 && !window.confirm(event.target.dataset.unsent)) {
    event.preventDefault();
    return;
  }

  sessionStorage.setItem(signingOut, account);
});
if (sessionStorage.getItem(signingOut) !== null) {
  if (document.querySelector('input[autocomplete=username]')) {
    draftsOf(sessionStorage.getItem(signingOut)).forEach((name) => localStorage.removeItem(name));
    sessionStorage.removeItem('pilotreview.document');
  }

  sessionStorage.removeItem(signingOut);
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }

  const menu = document.querySelector('details[data-menu][open]');
  close();
  menu?.querySelector('summary')?.focus();
});

// On a narrow screen the row of tabs is wider than the page: the open one is brought into sight. Only the row moves, not the page, and the focus stays where it is.
const showOpenTabs = () => document.querySelectorAll('nav [aria-current]').forEach((tab) => {
  const row = tab.closest('nav');
  if (row.scrollWidth > row.clientWidth && ['auto', 'scroll'].includes(getComputedStyle(row).overflowX)) {
    row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
  }
});

showOpenTabs();

// A page is drawn as it arrives and once more when it comes to life; what was opened or closed in between stays so.
const bar = document.querySelector('header');
const drawer = document.getElementById('nav-open');
const redrawn = new MutationObserver(() => {
  if (!bar || bar.isConnected) {
    return;
  }

  document.querySelectorAll('details').forEach((fold) => {
    fold.open = toggled.get(foldName(fold)) ?? fold.open;
  });
  if (drawer && document.getElementById('nav-open')) {
    document.getElementById('nav-open').checked = drawer.checked;
  }

  showOpenTabs();
  if (!document.querySelector('[aria-busy=true]')) {
    redrawn.disconnect();
  }
});
redrawn.observe(document.body, { childList: true, subtree: true });
