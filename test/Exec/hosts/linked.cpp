// A program whose main calls the test, which is another object or a library.
#ifdef HOST_BOXES
#include <reify/reify.h>
static int volatile Large = 100000;
static reify::any volatile_box() { return reify::any(Large); }
#endif

int program_main();

int main() {
#ifdef HOST_BOXES
  if (reify::as<int>(volatile_box()) != 100000)
    return 2;
#endif
  return program_main();
}
