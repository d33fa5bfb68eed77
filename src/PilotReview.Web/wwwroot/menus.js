// Closes an open menu when something else is pressed, or with Escape. Without this file a menu closes by its own button.
const close = (except) => document.querySelectorAll('details[data-menu][open]').forEach((menu) => {
  if (!except || !menu.contains(except)) {
    menu.open = false;
  }
});

document.addEventListener('click', (event) => close(event.target));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }

  const menu = document.querySelector('details[data-menu][open]');
  close();
  menu?.querySelector('summary')?.focus();
});
