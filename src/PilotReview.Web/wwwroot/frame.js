// Closes an open menu when something else is pressed, or with Escape, and puts the focus where the skip link leads.
// Without this file a menu closes by its own button, and the skip link scrolls.
const close = (except) => document.querySelectorAll('details[data-menu][open]').forEach((menu) => {
  if (!except || !menu.contains(except)) {
    menu.open = false;
  }
});

document.addEventListener('click', (event) => {
  close(event.target);
  const skip = event.target.closest('a.skip');
  if (skip) {
    event.preventDefault();
    document.getElementById(skip.hash.slice(1))?.focus();
  }
}, true);

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }

  const menu = document.querySelector('details[data-menu][open]');
  close();
  menu?.querySelector('summary')?.focus();
});
