//! What rooms above keep with a projection.

use std::any::Any;
use std::sync::{Arc, OnceLock};

/// One value of each type, put in when first asked for: a chain that only grows.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept(OnceLock<Box<Link>>);

#[derive(Clone, Debug)]
struct Link {
    value: Arc<dyn Any + Send + Sync>,
    next: Kept,
}

impl Kept {
    /// The value of a type. What makes it may ask for values of other types.
    pub(super) fn get<T: Any + Send + Sync>(&self, make: impl FnOnce() -> T) -> Arc<T> {
        let found = self.find();
        found.unwrap_or_else(|| self.put(Arc::new(make())))
    }

    fn find<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        let link = self.0.get()?;
        let found = Arc::downcast(Arc::clone(&link.value)).ok();
        found.or_else(|| link.next.find())
    }

    /// Puts a value in, and gives what is kept: another one, where that was quicker.
    fn put<T: Any + Send + Sync>(&self, made: Arc<T>) -> Arc<T> {
        let link = self.0.get_or_init(|| {
            let value: Arc<dyn Any + Send + Sync> = Arc::clone(&made) as _;
            let next = Self::default();
            Box::new(Link { value, next })
        });
        let kept = Arc::downcast(Arc::clone(&link.value));
        kept.unwrap_or_else(|_| link.next.put(made))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_each_type_is_made_once() {
        let kept = Kept::default();
        let inside = || String::from("first");
        let number = kept.get(|| {
            kept.get(inside);
            7_u8
        });
        assert_eq!(*number, 7);
        assert_eq!(*kept.get(|| 8_u8), 7);
        assert_eq!(*kept.get(|| String::from("second")), "first");
    }
}
