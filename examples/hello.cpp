// Interfaces without a base class, values of any type, questions about them.
#include <reify/reify.h>

#include <cstdio>

REIFY_INTERFACE(Area, (area, double() const));
REIFY_INTERFACE(Shape, (area, double() const), (scale, void(double)));

struct Circle {
  double r;
  double area() const { return 3.14159 * r * r; }
  void scale(double k) { r *= k; }
};
REIFY_METHODS(Circle, area, scale) // what a Circle can do at run time

int main() {
  Circle circle{1};
  Shape shape = &circle; // refers to circle
  shape.scale(2);
  Area copy = circle; // boxed: a copy that nobody changes
  shape.scale(2);
  std::printf("%.2f %.2f\n", shape.area(), copy.area());

  reify::any values[] = {42, "text", &circle};
  for (reify::any value : values)
    if (Shape s = reify::try_as<Shape>(value))
      std::printf("%s of area %.2f\n", reify::type_of(value).name(), s.area());
  std::printf("%d\n", reify::as<int>(values[0]) + 1);
}
