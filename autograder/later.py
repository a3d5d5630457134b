"""Imports that wait: a module loads when one of its names is first used."""

import ast
import sys
from copy import copy
from functools import partial
from importlib import import_module
from importlib.machinery import PathFinder, SourceFileLoader
from importlib.util import resolve_name, spec_from_loader
from types import ModuleType

__all__ = ["at_first_use", "not_asked_for", "parts_at_first_use"]


def at_first_use(names):
    """Let these modules wait, wherever they are imported from now on.

    ``import slow`` then costs nothing, and what uses ``slow.name`` finds it; ``from slow import
    name`` uses it at once. Unlike one of ``importlib.util.LazyLoader``, such a module waits on when
    it is imported again, or when somebody looks through all modules.

    Parameters
    ----------
    names : collection of str
        In full, such as "scipy.stats".
    """
    sys.meta_path.insert(0, _Finder(names, _Later))


def parts_at_first_use(packages):
    """Let the modules wait from which these packages do no more than hand names on.

    ``from package import name`` then loads only the module that has the name. Whatever else is in
    the package's ``__init__.py`` runs as ever.

    Parameters
    ----------
    packages : collection of str
        In full, such as "sklearn.datasets".
    """
    sys.meta_path.insert(0, _Finder(packages, _in_parts))


def not_asked_for(name, module):
    """Let a module that imports another one, where it is there, not find it.

    It then does without. Nobody else is told that the other one is missing, and libraries that look
    in ``sys.modules`` for it know that nobody uses it so far.

    Parameters
    ----------
    name : str
        What is not to be imported, such as "pandas".
    module : str
        In full, what would import it.
    """
    sys.meta_path.insert(0, _Finder({module}, partial(_Without, name)))


class _Finder:
    """Finds what is to wait, and leaves all else to Python."""

    def __init__(self, names, waits):
        self.names, self.waits = names, waits

    def find_spec(self, name, path=None, target=None):
        if target is None and name in sys.modules:  # its package, which has waited, loaded it now
            return spec_from_loader(name, _There(sys.modules[name]))
        spec = PathFinder.find_spec(name, path, target) if name in self.names else None
        if spec is not None:
            spec.loader = self.waits(spec.loader)
        return spec


class _There:
    """Gives a module that is loaded, as it is."""

    def __init__(self, module):
        self.module, self.spec = module, module.__spec__

    def create_module(self, spec):
        return self.module

    def exec_module(self, module):
        module.__spec__ = self.spec


class _Later:
    """Leaves it to the module to load itself."""

    def __init__(self, loader):
        self.loader = loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        # Python, and a library that asks whether another is there, takes it for one half loaded.
        spec = module.__spec__ = copy(module.__spec__)
        spec.loader = module.__loader__ = self.loader
        spec._initializing = True
        vars(module).pop("__path__", None)  # whoever imports a part of a package needs it all
        module.__class__ = _Waiting


class _Waiting(ModuleType):
    """A module without anything of its own but its name and where it is."""

    def __getattr__(self, name):
        spec, self.__class__ = self.__spec__, ModuleType
        if spec.submodule_search_locations is not None:
            self.__path__ = spec.submodule_search_locations
        try:
            spec.loader.exec_module(self)
        finally:
            spec._initializing = False
        return getattr(self, name)


class _Without:
    """Loads a module while another one cannot be imported, if it has not been before."""

    def __init__(self, name, loader):
        self.name, self.loader = name, loader

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        hidden = sys.modules.setdefault(self.name) is None
        try:
            self.loader.exec_module(module)
        finally:
            if hidden:
                del sys.modules[self.name]


def _in_parts(loader):
    return _Parts(loader.name, loader.path) if isinstance(loader, SourceFileLoader) else loader


class _Parts(SourceFileLoader):
    """Loads a package without the modules from which it only hands names on."""

    def exec_module(self, module):
        tree = ast.parse(self.get_source(self.name))
        module.__spec__.loader_state = _taken_out(tree, self.name)
        module.__class__ = _Package
        exec(compile(tree, self.path, "exec"), vars(module))


class _Package(ModuleType):
    """A package whose spec says where the names are that wait: (module, attribute or None)."""

    def __getattr__(self, name):
        place = self.__spec__.loader_state.get(name)
        if place is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        module, attribute = import_module(place[0]), place[1]
        value = module if attribute is None else getattr(module, attribute)
        setattr(self, name, value)
        return value

    def __dir__(self):
        return sorted({*super().__dir__(), *self.__spec__.loader_state})


def _taken_out(tree, package):
    """Take what a package only hands on out of its code; return where each of these names is."""
    own = {node: module for node in tree.body if (module := _own_module(node, package))}
    others = [part for node in tree.body if node not in own for part in ast.walk(node)]
    used = {part.id for part in others if isinstance(part, ast.Name)}
    parts = {module.removeprefix(package).split(".")[1] for module in {*own.values()} - {package}}
    waiting = {part: (f"{package}.{part}", None) for part in parts}
    for node, module in own.items():
        places = {one.asname or one.name: _place(module, one.name, package) for one in node.names}
        # A module, once loaded, takes the place of what has the same name in its package.
        alone = all(waiting.get(name, place) == place for name, place in places.items())
        if alone and used.isdisjoint(places):
            waiting |= places
            tree.body.remove(node)
    return waiting


def _own_module(node, package):
    """The package, or the module of it, that a line takes names from; None where it does not."""
    if not isinstance(node, ast.ImportFrom) or node.names[0].name == "*":
        return None
    module = resolve_name("." * node.level + (node.module or ""), package)
    return module if f"{module}.".startswith(f"{package}.") else None


def _place(module, name, package):
    return (f"{package}.{name}", None) if module == package else (module, name)
